package chart

import (
	"encoding/xml"
	"fmt"
	"math"
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

// Labels of one width keep their order, and the axis counts whole things.
func TestLabelsKeepTheirPlaces(t *testing.T) {
	labels := []string{"東京都", "大阪府", "沖縄県", "Tokyo!"}
	svg, err := Pairs("x", labels, Series{"求人", []float64{1, 2, 3, 1}}, Series{"知らせ", []float64{1, 0, 2, 1}})
	if err != nil {
		t.Fatal(err)
	}
	place := func(text string) (x, y int) {
		before := string(svg)[:strings.Index(string(svg), ">"+text+"<")]
		if _, err := fmt.Sscanf(before[strings.LastIndex(before, "<text"):], `<text x="%d" y="%d"`, &x, &y); err != nil {
			t.Fatal(err)
		}
		return x, y
	}
	above := 0
	for _, label := range labels { // beside their bars, the first on top
		_, y := place(label)
		if y <= above {
			t.Errorf("%s stands at a height of %d, below is %d\n%s", label, y, above, svg)
		}
		above = y
	}
	_, legend := place("知らせ") // as wide as a label
	if x, y := place("東京都"); y <= legend || x > 100 {
		t.Errorf("a label stands at %d, %d; the names of the series at a height of %d", x, y, legend)
	}
	for _, bad := range []string{"WW", "MM", ">0.5<", ">1.5<"} {
		if strings.Contains(string(svg), bad) {
			t.Errorf("the picture holds %s", bad)
		}
	}
	for _, want := range []string{"求人", "知らせ"} {
		if !strings.Contains(string(svg), want) {
			t.Errorf("the picture lacks %s", want)
		}
	}
}

// Where there is no room for all labels, those that are drawn stand at their own
// bars.
func TestLabelsThatAreLeftOutLeaveTheOthersAtTheirBars(t *testing.T) {
	var labels []string
	var values []float64
	for day := 10; day < 40; day++ {
		labels, values = append(labels, fmt.Sprintf("11/%d", day)), append(values, float64(day))
	}
	svg, err := Standing("x", labels, Series{"送信", values}, Series{"拒否", values})
	if err != nil {
		t.Fatal(err)
	}
	var at []int // place in labels
	var xs []int
	for i, label := range labels {
		end := strings.Index(string(svg), ">"+label+"<")
		if end < 0 {
			continue
		}
		before, x := string(svg)[:end], 0
		if _, err := fmt.Sscanf(before[strings.LastIndex(before, "<text"):], `<text x="%d"`, &x); err != nil {
			t.Fatal(err)
		}
		at, xs = append(at, i), append(xs, x)
	}
	if len(at) < 5 || len(at) == len(labels) {
		t.Fatalf("%d labels are drawn", len(at))
	}
	slot := float64(xs[len(xs)-1]-xs[0]) / float64(at[len(at)-1]-at[0])
	for i := range at {
		if want := float64(xs[0]) + slot*float64(at[i]-at[0]); math.Abs(float64(xs[i])-want) > 1.5*slot { // the last is moved in
			t.Errorf("%s stands at %d, want about %.0f", labels[at[i]], xs[i], want)
		}
	}
	if slot < 15 || slot > 22 { // thirty in 640
		t.Errorf("a bar every %.1f units", slot)
	}
}
