package templates

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

// Names that lost against another one for the same thing (decision 119).
var lostNames = map[vocab.Lang]*regexp.Regexp{
	vocab.JA: regexp.MustCompile(`掲示板|編集部|掲載者|募集者|募集主|先方|求人者|募集先|取引先|アラート|新着メール|適合度|一致度|在宅度|` +
		`在宅のレベル|出社|リカバリーコード`),
	vocab.EN: regexp.MustCompile(`(?i)\b(the|this) board\b|\bposters?\b|\bform of work\b|\bfits your life\b`),
}

// Names that lost in the catalogues alone: guides and landing pages use them of
// a doctor's training and practice, where they are right.
var lostLabels = regexp.MustCompile(`初期研修|臨床経験|当サイト`)

func TestAThingHasOneName(t *testing.T) {
	words, err := NewWords()
	if err != nil {
		t.Fatal(err)
	}
	for key, e := range words.entries {
		for _, found := range []string{lostNames[vocab.JA].FindString(e.JA), lostLabels.FindString(e.JA),
			lostNames[vocab.EN].FindString(e.EN + "\n" + e.ENOne)} {
			if found != "" {
				t.Errorf("%s says %q", key, found)
			}
		}
	}
	for _, pattern := range []string{"prose/*.md", "guides/*.md"} {
		names, err := fs.Glob(files, pattern)
		if err != nil || len(names) == 0 {
			t.Fatal(pattern, len(names), err)
		}
		for _, name := range names {
			if strings.Contains(name, "/api.") {
				continue // programs are told the names of fields
			}
			text, err := files.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			lang := vocab.Lang(strings.Split(name, ".")[1])
			if found := lostNames[lang].FindString(string(text)); found != "" {
				t.Errorf("%s says %q", name, found)
			}
		}
	}
}
