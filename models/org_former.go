package models

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
)

// former adds a name under which an organisation was stopped to those it had before,
// without those that it bears now.
func former(names []vocab.Text, was, is vocab.Text) []vocab.Text {
	names = append(slices.Clone(names), was)
	return slices.DeleteFunc(names, func(n vocab.Text) bool { return n == (vocab.Text{}) || n == is })
}

// formerFrom is how many letters a former name has at least, beside the kind of legal
// person, to be looked for in texts: shorter ones are parts of other words.
const formerFrom = 4

// FormerName returns the field of an advert that names somebody behind it by a name
// under which the board stopped them, and that name; "" for none. A name that one of
// them bears now, or that stands in it, is none of those.
func (p Publisher) FormerName(a *Advert) (field, name string) {
	was, is := p.names()
	was = slices.DeleteFunc(was, func(n string) bool {
		folded := FoldOrgName(n)
		return Runes(folded) < formerFrom || slices.ContainsFunc(is, func(now string) bool { return strings.Contains(FoldOrgName(now), folded) })
	})
	if len(was) == 0 {
		return "", ""
	}
	for _, f := range FieldsOf(a) {
		text := FoldOrgName(strings.Join(f.Get(a), "\n"))
		for _, n := range was {
			if strings.Contains(text, FoldOrgName(n)) {
				return f.Name, n
			}
		}
	}
	return "", ""
}

// names are the names under which those behind a job were stopped, whole and without
// the part before their last space, and the names that they bear.
func (p Publisher) names() (was, is []string) {
	add := func(former []vocab.Text, now vocab.Text) {
		is = append(is, now.JA, now.EN)
		for _, n := range former {
			was = append(was, n.JA, n.EN)
			for _, written := range []string{n.JA, n.EN} {
				if words := strings.Fields(written); len(words) == 2 && !ascii(written) { // 医療法人見本会 見本病院
					was = append(was, words[1])
				}
			}
		}
	}
	if p.Agency != nil {
		add(p.Agency.Former, p.Agency.Name)
	}
	for _, e := range []*Employer{p.Employer, p.Institution} {
		if e != nil {
			add(e.Former, e.Name)
		}
	}
	return was, is
}

// allowText is allow for a text that readers are to see again as it is.
func (p Publisher) allowText(j *Job) error {
	if err := p.allow(ByPoster); err != nil || !j.Doubted {
		return err
	}
	if _, name := p.FormerName(&j.Advert); name != "" {
		return &InvalidError{Faults: []Fault{{Code: "job.former_name.stands", Severity: FaultError, Args: []string{name}}}}
	}
	return nil
}

// Doubt notes that a published text that readers do not see now names what somebody
// behind the job was stopped as, and reports whether that is news.
func (j *Job) Doubt(p Publisher) bool {
	if _, name := p.FormerName(&j.Advert); name == "" || j.Doubted || !j.running() || j.Live(p.Now) {
		return false
	}
	j.Doubted = true
	return true
}

func ascii(s string) bool { return strings.IndexFunc(s, func(r rune) bool { return r > 0x7f }) < 0 }
