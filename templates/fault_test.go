package templates

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

var place = regexp.MustCompile(`\{\d\}`)

// places are the different arguments that a text has room for.
func places(text string) []string {
	all := place.FindAllString(text, -1)
	slices.Sort(all)
	return slices.Compact(all)
}

func TestEveryFaultHasWordsForItsArguments(t *testing.T) {
	words, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	words = words.area("fault")
	p := readProgram(t)
	if len(p.raised) < 200 {
		t.Fatalf("only %d codes found in the program: the search is broken", len(p.raised))
	}
	used := map[string]bool{}
	for _, r := range p.raised {
		used[r.code] = true
		e, ok := words.entries[r.code]
		if !ok {
			t.Errorf("%s: no words for %s", r.where, r.code)
		}
		if n := len(places(e.JA)); ok && r.args >= 0 && r.args != n {
			t.Errorf("%s: %s comes with %d arguments, its words have places for %d", r.where, r.code, r.args, n)
		}
	}
	for _, code := range words.keys() {
		if !used[code] {
			t.Errorf("no rule gives %s any more", code)
		}
	}
	for _, r := range p.compared {
		if !used[r.code] {
			t.Errorf("%s: nothing ever says %s", r.where, r.code)
		}
	}
	for _, where := range p.unknown {
		t.Errorf("%s: a code made from parts cannot be looked for", where)
	}
}

func TestFaultsPutArgumentsInPlace(t *testing.T) {
	words, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		code   models.FaultCode
		arg    string
		ja, en string
	}{
		{"query.too_many", "16", "指定できる値は16個までです", "At most 16 values may be given"},
		{"pay.minimum_wage", "1226", "時給に直すと最低賃金(1226円)を下回っています", "By the hour this is below the minimum wage (¥1226)"},
		{"query.value", "{0}{1}", "「{0}{1}」は選べない値です", "“{0}{1}” is not one of the values"},
		{"job.life_fit.evidence", "childcare", "「育児と両立」の根拠となる具体的な内容を入力してください", "Say what “Fits childcare” rests on"},
		{"employer.pref.address", "13", "所在地の都道府県(東京都)と選んだ都道府県が違います", "The address names another prefecture (Tokyo)"},
		{"nobody.knows", "x", "nobody.knows", "nobody.knows"},
	} {
		f := models.Fault{Code: c.code, Args: []string{c.arg}}
		if ja, en := words.Fault(vocab.JA, f), words.Fault(vocab.EN, f); ja != c.ja || en != c.en {
			t.Errorf("%s: got %s, %s; want %s, %s", c.code, ja, en, c.ja, c.en)
		}
	}
}

func TestLabelsAreForFaultsWithAnArgument(t *testing.T) {
	words, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	for code := range labelledFaults {
		if e := words.entries["fault."+string(code)]; !strings.Contains(e.JA, "{0}") {
			t.Errorf("%s has no place for a label: %q", code, e.JA)
		}
	}
}
