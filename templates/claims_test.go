package templates

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"
)

// How often something is so is a claim that nobody here has counted (decision
// 097). These words make it; the phrases beside them use a word for something
// else.
var (
	frequencies = map[string]*regexp.Regexp{
		"ja": regexp.MustCompile(`[がも]多[くい]|多くの|多くは|方が多|ほとんど|いちばん|最も|もっとも|主流|普通|中心|一般的|大半|たいてい|増えて|広がって|歓迎され|がち[でだ。]`),
		"en": regexp.MustCompile(`(?i)\b(most|mostly|usual|usually|often|nearly (all|always)|largely|typical|typically|rarely|many|common|commonly|more and more)\b`),
	}
	noFrequencies = map[string][]string{
		"ja": {"不安の中心", "一般的な情報"},
		"en": {"how many", "how often", "many times"},
	}
)

func TestTextsDoNotClaimHowOftenSomethingIsSo(t *testing.T) {
	words := newSet(t)
	look := func(where, lang, text string) {
		for _, phrase := range noFrequencies[lang] {
			text = strings.ReplaceAll(strings.ReplaceAll(text, phrase, ""), strings.ToUpper(phrase[:1])+phrase[1:], "")
		}
		for _, line := range strings.FieldsFunc(text, func(r rune) bool { return r == '。' || r == '.' || r == '\n' }) {
			if frequencies[lang].MatchString(line) {
				t.Errorf("%s claims how often something is so: %s", where, line)
			}
		}
	}
	for kind, texts := range words.landings.texts {
		for key, text := range texts {
			parts := []struct{ ja, en string }{{text.Lead.JA, text.Lead.EN}, {text.Work.JA, text.Work.EN}, {text.Asked.JA, text.Asked.EN}, {text.Paid.JA, text.Paid.EN}}
			for _, q := range text.Questions {
				parts = append(parts, struct{ ja, en string }{q.Ask.JA + "。" + q.Answer.JA, q.Ask.EN + ". " + q.Answer.EN})
			}
			for _, p := range parts {
				look(kind+" "+key, "ja", p.ja)
				look(kind+" "+key, "en", p.en)
			}
		}
	}
	guides, err := fs.Glob(files, "guides/*.md")
	if err != nil || len(guides) == 0 {
		t.Fatal(len(guides), err)
	}
	for _, name := range guides {
		text, err := files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		look(name, strings.Split(name, ".")[1], string(text))
	}
}
