package reading

import (
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// doctorOf is the doctor of an institution for children or for the old, by both
// words: 保育園の嘱託医 asks for nobody who takes one's own child.
var doctorOf = japanese.Pattern(`(保育園|保育所|幼稚園|こども園|学童|小学校|中学校|高校|学校|大学|特養|特別養護老人ホーム|老健|老人保健施設|老人ホーム|介護施設|障害者施設|福祉施設|施設|保健所|刑務所|船)(?:の|で|・|[ 　])?` +
	`(嘱託医師?|嘱託産業医|園医|校医|学校医|配置医師?|施設医|船医|産業医|健診医?|検診医?)`)

// institution takes the doctor of an institution out of words: the texts that
// speak of the institution or of its doctor answer.
func (r *reader) institution(text string) string {
	m := doctorOf.FindStringSubmatchIndex(text)
	if m == nil || r.not || beginsInside(text, m[0]) || r.literal[japanese.Key(text[m[0]:m[1]])] || notWantedAfter(text[m[1]:])+exceptedAfter(text[m[1]:]) > 0 {
		return text
	}
	place, doctor := text[m[2]:m[3]], text[m[4]:m[5]]
	r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(text[m[0]:m[1]]), Weight: 1})
	if strings.HasSuffix(doctor, "産業医") || strings.HasPrefix(doctor, "健") || strings.HasPrefix(doctor, "検") { // the work is a value
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(place), Weight: wishWeight})
		r.note(place, search.ReadGeneric, 0, vocab.Text{})
		return strings.TrimSpace(text[:m[0]] + " " + text[m[4]:])
	}
	r.clause([]search.Atom{{Kind: search.AtomPhrase, Terms: r.a.phrase(text[m[0]:m[1]]), Weight: 1}, {Kind: search.AtomSubstring, Text: doctor, Weight: 1}})
	if last := &r.q.Clauses[len(r.q.Clauses)-1]; len(last.Else) == 0 {
		last.Else = []search.Atom{{Kind: search.AtomPhrase, Terms: r.a.phrase(place), Weight: wishWeight}}
	}
	r.note(strings.TrimSpace(text[m[0]:m[1]]), search.ReadWords, 0, vocab.Text{})
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}
