package resume

import (
	"slices"
	"strconv"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
)

// MaxText is the longest text that is read, in bytes.
const MaxText = 120_000

// Names of the fields of a profile that a CV is read for; those of its form.
const (
	Years       = "years"
	Pref        = "pref"
	Specialties = "specialties"
	Languages   = "languages"
	Licences    = "licences"
)

// Found is one value that a CV states.
type Found struct {
	Field     string          `json:"f"` // one of the names above
	Value     string          `json:"v"` // a key of the field's vocabulary; of Years a whole number
	Specialty vocab.Specialty `json:"s,omitempty"`
	Detail    string          `json:"d,omitempty"` // of a licence: who certified, as the CV says it
	On        models.Date     `json:"o,omitempty"` // of a licence, only where the CV gives the day
	Passage   string          `json:"p"`           // the words it was read from, at most maxPassage characters
	Sure      bool            `json:"y,omitempty"` // false: to be asked, never filled in
}

// maxPassage is the longest passage, in characters.
const maxPassage = 80

// Read returns what a CV states, in the order of the fields of a profile. today is
// the day up to which years count. A longer text than MaxText is read as far as that.
func Read(text string, today models.Date) []Found {
	if len(text) > MaxText {
		text = text[:MaxText]
	}
	r := reader{page: newPage(text), today: today}
	r.licences()
	r.years()
	r.specialties()
	r.languages()
	r.residence()
	slices.SortStableFunc(r.found, func(a, b Found) int { return rank(a.Field) - rank(b.Field) })
	return r.found
}

// rank is the place of a field in the form.
func rank(field string) int {
	return slices.Index([]string{Pref, Years, Specialties, Languages, Licences}, field)
}

// reader gathers what a page states.
type reader struct {
	page  []piece
	today models.Date
	found []Found
	since date // when the Japanese licence was given, as far as stated
	from  string
}

// put adds a value; one that is there stays, and becomes sure when this one is.
func (r *reader) put(f Found) {
	for i := range r.found {
		old := &r.found[i]
		if old.Field != f.Field || old.Value != f.Value || old.Specialty != f.Specialty ||
			japanese.Normalise(old.Detail) != japanese.Normalise(f.Detail) {
			continue
		}
		if f.Sure && !old.Sure {
			old.Sure, old.Passage = true, f.Passage
		}
		if old.On == "" {
			old.On = f.On
		}
		return
	}
	r.found = append(r.found, f)
}

// years reads since when the doctor holds the licence: from its month, else, to be
// asked, from its year, from the examination, from the degree or as the CV counts.
func (r *reader) years() {
	if n, ok := r.since.years(r.today); ok {
		r.put(Found{Field: Years, Value: strconv.Itoa(n), Passage: r.from, Sure: r.since.month > 0})
		return
	}
	for _, words := range lesserStarts {
		for i := range r.page {
			p := &r.page[i]
			at := words.FindStringIndex(p.norm)
			if at == nil || p.topic == aside || later.MatchString(p.norm) {
				continue
			}
			if n, ok := nearest(p.dates, at).years(r.today); ok {
				r.put(Found{Field: Years, Value: strconv.Itoa(n), Passage: p.passage(at)})
				return
			}
		}
	}
	for i := range r.page {
		p := &r.page[i]
		if m := counted.FindStringSubmatchIndex(p.norm); m != nil && p.topic != aside {
			r.put(Found{Field: Years, Value: p.norm[m[2]:m[3]], Passage: p.passage(m[:2])})
			return
		}
	}
}

// lesserStarts are what comes shortly before a licence, the nearest first.
var lesserStarts = compile(
	`医師国家試験|national (?:medical )?(?:licensing )?examination`,
	`(?:医学部|医学科|医科大学|大学)[^。]{0,16}卒業?|(?:^|[ ,(])(?:md|m\.d\.|mbbs|mb ?chb|doctor of medicine)\b|graduated from [^.]*(?:medic|university)`,
)

// counted are the years as the CV counts them itself.
var counted = japanese.Pattern(`(?:医師歴|臨床経験年?数?|医師として|医師になって)[^\d。]{0,6}([1-9]\d?)年`)
