package models

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/fold"
)

// BlockMark is something by which who is behind a text is known: a value of a kind in
// the form that Canonical gives it.
type BlockMark struct {
	Kind  BlockKind
	Value string
}

// BlockList is what of the block list is in force.
type BlockList []BlockEntry

// Marked returns the entries that some marks meet, in the order of the list.
func (l BlockList) Marked(marks []BlockMark) []BlockEntry {
	if len(l) == 0 {
		return nil
	}
	met := map[BlockMark]bool{}
	for _, m := range marks {
		for _, w := range m.Within() {
			met[w] = true
		}
	}
	var hits []BlockEntry
	for i := range l {
		if met[BlockMark{l[i].Kind, l[i].Value}] && l[i].Kind != BlockedText {
			hits = append(hits, l[i])
		}
	}
	return hits
}

// InAdvert returns the entries that an advert meets: by what stands in any of its
// fields, and by its text.
func (l BlockList) InAdvert(a *Advert) []BlockEntry {
	if len(l) == 0 {
		return nil
	}
	texts := a.texts()
	hits := l.Marked(marksIn(texts))
	var pieces map[uint32]bool
	for i := range l {
		if l[i].Kind != BlockedText {
			continue
		}
		if pieces == nil {
			pieces = piecesOf(texts...)
		}
		if l[i].Print.Within(pieces) {
			hits = append(hits, l[i])
		}
	}
	return hits
}

// Behind returns the entries that the organisations behind a job meet.
func (l BlockList) Behind(p Publisher) []BlockEntry {
	var marks []BlockMark
	if p.Agency != nil {
		marks = append(marks, p.Agency.Marks()...)
	}
	for _, e := range []*Employer{p.Employer, p.Institution} {
		if e != nil {
			marks = append(marks, e.Marks()...)
		}
	}
	return l.Marked(marks)
}

// Within returns the marks that block m: itself, of an address its domain, of a domain
// all above it.
func (m BlockMark) Within() []BlockMark {
	all, domain := []BlockMark{m}, ""
	switch m.Kind {
	case BlockedAddress:
		_, domain, _ = strings.Cut(m.Value, "@")
	case BlockedDomain:
		_, domain, _ = strings.Cut(m.Value, ".")
	}
	for ; strings.Contains(domain, "."); _, domain, _ = strings.Cut(domain, ".") {
		all = append(all, BlockMark{BlockedDomain, domain})
	}
	return all
}

// AddressMark is the mark of a normalised address.
func AddressMark(email string) BlockMark { return BlockMark{BlockedAddress, email} }

// Marks are the marks of the agency, those that wait to be checked among them.
func (g *Agency) Marks() []BlockMark {
	texts := []string{g.Tel, g.Mail, g.ComplaintContact, g.FeeURL, g.PenaltyURL, g.RefundPolicy, g.About.JA, g.About.EN}
	marks := marksIn(texts)
	if g.Permit.Number != "" {
		marks = append(marks, BlockMark{BlockedPermit, CanonicalPermit(g.Permit.Number)})
	}
	return marks
}

// Marks are the marks of the employer.
func (e *Employer) Marks() []BlockMark {
	return marksIn([]string{e.Tel, e.Mail, e.Form, e.Manager, e.About.JA, e.About.EN})
}

// Marks are the marks that stand in an advert, each once, sorted.
func (a *Advert) Marks() []BlockMark { return marksIn(a.texts()) }

// BlockText is the text by which an advert is known again.
func (a *Advert) BlockText() string {
	return strings.Join([]string{a.Title.JA, a.Title.EN, a.Summary.JA, a.Summary.EN, a.Description}, "\n")
}

// texts are all texts of an advert, whatever field they stand in.
func (a *Advert) texts() (texts []string) {
	data, err := json.Marshal(a)
	var read any
	if err == nil {
		err = json.Unmarshal(data, &read)
	}
	if err != nil { // plain values alone: it does not fail
		return []string{a.BlockText()}
	}
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			texts = append(texts, v)
		case []any:
			for _, in := range v {
				walk(in)
			}
		case map[string]any:
			for _, key := range slices.Sorted(maps.Keys(v)) {
				walk(v[key])
			}
		}
	}
	walk(read)
	return texts
}

var (
	markAddress = regexp.MustCompile(`[a-z0-9.!#$%&'*+/=?^_{|}~-]+@[\p{Han}\p{Hiragana}\p{Katakana}ーa-z0-9.-]+`)
	markPage    = regexp.MustCompile(`://[^\s/?#"'<>、。)」]+`)
	markHost    = regexp.MustCompile(`(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]`)
	markDigits  = regexp.MustCompile(`\+?[0-9](?:[0-9 ().-]{7,40})[0-9]`)
)

// marksIn are the marks that stand in some texts, each once, sorted.
func marksIn(texts []string) []BlockMark {
	found := map[BlockMark]bool{}
	for _, text := range texts {
		text = strings.ToLower(dashes(dots.Replace(fold.Compatible(text))))
		for _, typed := range markAddress.FindAllString(text, -1) {
			if email, err := NormalizeEmail(strings.Trim(typed, ".-")); err == nil {
				found[BlockMark{BlockedAddress, email}] = true
			}
		}
		for _, typed := range append(markPage.FindAllString(text, -1), markHost.FindAllString(text, -1)...) {
			if host := hostIn(typed); hostName(host) {
				found[BlockMark{BlockedDomain, host}] = true
			}
		}
		for _, run := range markDigits.FindAllString(text, -1) {
			for _, number := range numbersIn(run) {
				found[BlockMark{BlockedPhone, number}] = true
			}
		}
	}
	return slices.SortedFunc(maps.Keys(found), func(a, b BlockMark) int {
		return strings.Compare(string(a.Kind)+a.Value, string(b.Kind)+b.Value)
	})
}

// dashes returns s with every sign that people type between the parts of a number as
// a hyphen.
func dashes(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case 'ー', '−', '‐', '‑', '–', '—', '―', '─':
			return '-'
		}
		return r
	}, s)
}

// numbersIn are the numbers of telephones that a run of digits in groups may hold:
// what stands before or behind one, such as an hour, may be typed against it.
func numbersIn(run string) (numbers []string) {
	abroad := strings.HasPrefix(run, "+")
	groups := strings.FieldsFunc(run, func(r rune) bool { return r < '0' || r > '9' })
	for i := range groups {
		number := ""
		for _, group := range groups[i:] {
			if number += group; len(number) > 15 {
				break
			}
			if typed := number; len(typed) >= 9 {
				if abroad && i == 0 {
					typed = "+" + typed
				}
				numbers = append(numbers, phoneKey(typed))
			}
		}
	}
	return numbers
}

// phoneKey is the one form of a telephone number: its digits, of one in Japan without
// the code of the country and with the 0 in front.
func phoneKey(s string) string {
	s = strings.TrimSpace(s)
	digits := Digits(s)
	if home, found := strings.CutPrefix(digits, "81"); found && (strings.HasPrefix(fold.Width(s), "+") || len(digits) >= 11) {
		return "0" + strings.TrimPrefix(home, "0")
	}
	return digits
}

// LikePhone reports whether a mark that stands in a text is worth offering as a number:
// one of Japan, written from its 0 on.
func (m BlockMark) LikePhone() bool {
	return m.Kind == BlockedPhone && strings.HasPrefix(m.Value, "0") && (len(m.Value) == 10 || len(m.Value) == 11)
}
