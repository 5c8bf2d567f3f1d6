package models

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// Material reports whether an edit of a live advert has to be reviewed again
// while the old text stays live: pay, remote level or days on site, employer,
// where to apply, or what the job is at all. See Field.Edit.
func Material(old, new *Advert) bool { return differ(old, new, EditMaterial) }

// TermsDiffer reports whether those who applied are told of an edit: see
// TermChanges.
func TermsDiffer(old, new *Advert) bool { return len(TermChanges(old, new)) > 0 }

// differ reports whether two adverts differ in a field whose change asks for
// at least as much as least.
func differ(old, new *Advert, least Edit) bool {
	for _, row := range AdvertFields {
		if row.Edit < least {
			continue
		}
		for _, f := range append(row.In(old), row.In(new)...) {
			if !slices.Equal(f.Get(old), f.Get(new)) {
				return true
			}
		}
	}
	return false
}

// Fingerprint returns a stable key of the position, equal for adverts of the
// same position by different agencies: facility, main work, specialties,
// schedule and pay band. Wording, title and the employer's record on the board
// do not matter, since each agency writes its own.
func Fingerprint(a *Advert) string {
	parts := []string{
		facility(a.Employer), string(a.Employer.Pref), string(a.PrimaryWork), string(a.Contract),
		joined(a.Specialties), joined(a.Schedules), payBand(a.Pay),
	}
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return hex.EncodeToString(sum[:16])
}

// SameOffer reports whether two adverts of one poster say the same work under the
// same facts: one position, title and duties alike whatever the way of writing,
// and no fact that differs. Pay counts by its band and texts besides these do not
// count, so that an advert is not put up twice by touching it up; how long it runs
// and how to apply say nothing of the work. Other words for the same position are
// doubted by a rule of their own, see job.duplicate.near.
func SameOffer(a, b *Advert) bool {
	if a.PrimaryWork != b.PrimaryWork || a.Contract != b.Contract { // as their fingerprints would say, at less cost
		return false
	}
	// Titles first: of two thousand adverts few have one title, and a fingerprint takes
	// a hundred times as long.
	if plainLetters(a.Title.In(a.Lang.OrJA())) != plainLetters(b.Title.In(b.Lang.OrJA())) ||
		plainLetters(a.Terms.Work.Initial) != plainLetters(b.Terms.Work.Initial) || Fingerprint(a) != Fingerprint(b) {
		return false
	}
	for _, row := range AdvertFields {
		if row.Kind == KindText || row.Kind == KindLines || row.offFact() {
			continue
		}
		for _, f := range append(row.In(a), row.In(b)...) {
			if !slices.Equal(f.Get(a), f.Get(b)) {
				return false
			}
		}
	}
	return true
}

// offFact reports whether a field says nothing of what the position is, or is
// compared by the fingerprint.
func (f Field) offFact() bool {
	switch f.Name {
	case "lang", "employer", "terms.info_as_of", "terms.valid_through", "terms.headcount", "terms.few_openings":
		return true
	}
	return strings.HasPrefix(f.Name, "pay.") || strings.HasPrefix(f.Name, "apply.")
}

// plainLetters is a text by its letters and digits alone, folded.
func plainLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, strings.ToLower(fold.Compatible(s)))
}

// SaysAs reports whether the job, which is not other, would with the text a say
// the same as another job of its poster that stands. A job that stood beside it
// with the same words before, by import, goes on doing so.
func (j *Job) SaysAs(a *Advert, other *Job) bool {
	return SameOffer(a, &other.Advert) && !(j.Apart && SameOffer(&j.Advert, &other.Advert))
}

// StandApart notes that the job, with the text a, is another position than those
// of its poster that are alike by their fingerprint: it gets a key of its own, so
// that neither hides the other from readers.
func (j *Job) StandApart(a *Advert, others []Job, now time.Time) {
	print := Fingerprint(a)
	for i := range others {
		if o := &others[i]; o.ID != j.ID && o.Takes(now) && o.Cluster == print && !j.SaysAs(a, o) {
			j.Apart = true
		}
	}
}

// Position returns the key of the position that the job would offer with the
// text a: its fingerprint, or one of its own when the job stands apart.
func (j *Job) Position(a *Advert) string {
	if j.Apart {
		return Fingerprint(a) + "/" + j.Ref
	}
	return Fingerprint(a)
}

// facility returns the employer's name without width, spaces, signs and the
// kind of legal person, which agencies write differently.
func facility(e EmployerCard) string {
	name := strings.ToLower(fold.Width(e.Name.In(vocab.JA)))
	for _, form := range legalForms {
		name = strings.ReplaceAll(name, form, "")
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t・･,.'\"-‐–—()「」", r) {
			return -1
		}
		return r
	}, name)
}

var legalForms = []string{
	"一般社団法人", "公益社団法人", "一般財団法人", "公益財団法人", "社会医療法人", "医療法人社団", "医療法人財団", "医療法人",
	"社会福祉法人", "独立行政法人", "国立大学法人", "学校法人", "株式会社", "有限会社", "合同会社", "(株)", "(有)", "k.k.", "inc.", "co.", "ltd.",
}

func joined[K ~string](keys []K) string {
	keys = vocab.Tidy(keys)
	words := make([]string, len(keys))
	for i, k := range keys {
		words[i] = string(k)
	}
	return strings.Join(words, ",")
}

// payBands are the yen an hour at which one band of pay ends and the next
// begins.
var payBands = []int64{3000, 5000, 7000, 9000, 12000, 16000, 22000, 30000}

// payBand returns the unit and the band of the comparable lower end; pay that
// does not compare is its own band.
func payBand(p Pay) string {
	lo, _, ok := p.Comparable()
	if !ok {
		return string(p.Unit) + ":" + strconv.FormatInt(p.Min, 10)
	}
	band, _ := slices.BinarySearch(payBands, lo+1)
	return string(p.Unit) + "/" + strconv.Itoa(band)
}
