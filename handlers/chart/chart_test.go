package chart

import (
	"encoding/xml"
	"strings"
	"testing"
)

func TestAChartHasABarForEachNumberAndNoStyleOfItsOwn(t *testing.T) {
	labels := []string{"検索に表示", "<script>alert(1)</script>", "応募"}
	for name, make := range map[string]func() (string, error){
		"standing": func() (string, error) {
			svg, err := Standing("日ごと", labels, Series{"閲覧", []float64{3, 1, 2}}, Series{"応募", []float64{1, 1, 1}})
			return string(svg), err
		},
		"lying": func() (string, error) {
			svg, err := Lying("日ごと", labels, Series{"件数", []float64{30, 10, 2}})
			return string(svg), err
		},
	} {
		svg, err := make()
		if err != nil {
			t.Fatal(err)
		}
		if err := xml.Unmarshal([]byte(svg), new(any)); err != nil {
			t.Errorf("%s is no XML: %v", name, err)
		}
		if n := strings.Count(svg, `class="s1"`); n < 3 {
			t.Errorf("%s: %d bars of the first kind, want 3\n%s", name, n, svg)
		}
		for _, bad := range []string{"style", "<script", "rgb(", "http"} {
			if strings.Contains(svg, bad) {
				t.Errorf("%s holds %q", name, bad)
			}
		}
		for _, want := range []string{"<title>日ごと</title>", `role="img"`, "検索に表示"} {
			if !strings.Contains(svg, want) {
				t.Errorf("%s lacks %q\n%s", name, want, svg)
			}
		}
	}
}

// Of noughts alone no picture is made: its axis would have no scale.
func TestAChartWithoutNumbers(t *testing.T) {
	if _, err := Standing("x", []string{"a"}, Series{"b", nil}); err == nil {
		t.Error("a label without a number is drawn")
	}
	for name, values := range map[string][]float64{"nothing": {0, 0}, "one": {0, 1}} {
		standing, err := Standing("x", []string{"a", "b"}, Series{"b", values})
		lying, err2 := Lying("x", []string{"a", "b"}, Series{"b", values})
		if empty := name == "nothing"; err != nil || err2 != nil || (standing == "") != empty || (lying == "") != empty {
			t.Errorf("%s: %q %q %v %v", name, standing, lying, err, err2)
		}
	}
}
