package drafting

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/search/japanese"
)

// Reader reads pasted adverts. It is safe for concurrent use.
type Reader struct{ claims *claimReader }

// NewReader returns a reader that asks read what the words of a text claim.
func NewReader(read rules.ReadClaims) *Reader { return &Reader{&claimReader{read}} }

// Read reads a text as of a day. What is not UTF-8 or is beyond MaxText is
// left out.
func (r *Reader) Read(text string, today models.Date) Draft {
	text = strings.ToValidUTF8(text, "")
	if len(text) > MaxText {
		text = text[:MaxText]
		for !utf8.ValidString(text) {
			text = text[:len(text)-1]
		}
	}
	var b *builder
	if own, old, whole, ok := beneath(text); ok {
		b = r.buildAnswer(own, old, whole)
	} else {
		b = r.build(text)
		if len(b.page.lines) > 0 {
			r.leaveDiffering(b, text)
		}
	}
	if len(b.page.lines) == 0 {
		return Draft{}
	}
	b.weigh()
	d := Draft{Open: models.SortedKeys(b.open), Body: b.text(), Fields: inOrder(b.found, text), Offered: inOrder(b.offered, text)}
	d.Said = b.saidInOrder(text)
	d.Asked = b.asked(d, today)
	return d
}

// inOrder returns readings in the order of the form, their passages as they stand in
// the text.
func inOrder(readings map[string]Filled, text string) (out []Filled) {
	for _, f := range readings {
		f.Passage = text[f.At : f.At+len(f.Passage)] // with the marks of a quoted mail
		out = append(out, f)
	}
	slices.SortFunc(out, func(f, g Filled) int {
		if n := models.FormOrder(f.Field) - models.FormOrder(g.Field); n != 0 {
			return n
		}
		return strings.Compare(f.Field, g.Field)
	})
	return out
}

// Ask returns the fields to ask for when a draft holds other fields than were
// read: in the order of the form.
func (r *Reader) Ask(d Draft, today models.Date) []string {
	b := &builder{found: map[string]Filled{}, open: map[string]bool{}, offered: map[string]Filled{}}
	for _, f := range d.Offered {
		b.offered[f.Field] = f
	}
	for _, f := range d.Fields {
		b.found[f.Field] = f
	}
	for _, name := range d.Open {
		b.open[name] = true
	}
	return b.asked(d, today)
}

// build asks each part of the reader what a text says.
func (r *Reader) build(text string) *builder {
	b := &builder{page: read(text), claims: r.claims, found: map[string]Filled{}, open: map[string]bool{},
		offered: map[string]Filled{}, guessed: map[string]bool{}, said: map[string][]Filled{}}
	if len(b.page.lines) == 0 {
		return b
	}
	b.en = !mostlyJapanese(text)
	for _, part := range []func(*builder){
		readTitle, readDuties, readWork, readSpecialties, readForm, readPlace, readTerm, readProbation, readHours,
		readSchedules, readNeeds, readLanguages, readEquipment, readLife, readSafety, readCare, readReading,
		readOccupational, readPay, readPayBasis, readPayExtras, readPayment, readInsurance, readRules, readService,
		readClosing, readApply,
	} {
		part(b)
	}
	return b
}

// mostlyJapanese reports whether a good part of the letters is Japanese.
func mostlyJapanese(text string) bool {
	letters, ours := 0, 0
	for _, r := range text {
		switch {
		case japanese.IsJapanese(string(r)):
			ours++
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
			letters++
		}
	}
	return ours*4 > letters
}

// claimReader asks the room of claims about one line.
type claimReader struct{ read rules.ReadClaims }

// of returns what a line of a text claims.
func (c *claimReader) of(whole string) []rules.Claim {
	return c.read(&models.Advert{Description: whole})
}
