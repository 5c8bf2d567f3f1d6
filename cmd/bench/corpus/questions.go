package corpus

import (
	"fmt"
	"iter"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Questions returns what subscribers of a Matching or Digests board ask, by
// id, without end.
func (b *Board) Questions() iter.Seq2[string, models.Criteria] {
	return func(yield func(string, models.Criteria) bool) {
		if b.Mix == Digests {
			d := stream(b.Seed, wishStream)
			for n := 0; yield(fmt.Sprintf("s%09d", n), b.wish(d)); n++ {
			}
			return
		}
		d := stream(b.Seed, questionStream)
		for yield(fmt.Sprintf("sub_%016x", d.Uint64()), criteria(d)) {
		}
	}
}

// criteria makes what one subscriber asks. A quarter has words, a phrase or
// an exclusion.
func criteria(d *draw) models.Criteria {
	c := models.Criteria{}
	switch n := d.IntN(100); {
	case n < 70:
		for _, w := range of(d, worksAsked, upTo(zipf, 1, 2)) {
			c.Work = append(c.Work, string(w))
		}
	case n < 85:
		for _, w := range of(d, groupsAsked, upTo(zipf, 1, 2)) {
			c.Work = append(c.Work, string(w))
		}
	}
	if d.chance(80) {
		c.Specialty = of(d, specialtiesAsked, upTo(zipf, 1, 2))
	}
	if d.chance(70) {
		c.Pref = of(d, prefsAsked, upTo(zipf, 1, 3))
	}
	if d.chance(50) {
		c.Remote = []vocab.RemoteLevel{"full_remote"}
		if d.chance(30) {
			c.Remote = append(c.Remote, "partial_remote")
		}
	}
	if d.chance(45) {
		c.Schedule = of(d, schedulesAsked, upTo(zipf, 1, 2))
	}
	if d.chance(50) {
		c.Employment = of(d, employmentsAsked, upTo(zipf, 1, 1))
	}
	conditions(d, &c)
	if d.chance(25) {
		c.Text = query(d)
	}
	return c.Canonical()
}

func conditions(d *draw, c *models.Criteria) {
	switch n := d.IntN(100); {
	case n < 40:
		c.PayMin = int64(d.between(5, 15)) * 1000
	case n < 46:
		c.PayUnit, c.PayMin = models.PayDaily, int64(d.between(5, 12))*10000
	case n < 50:
		c.PayUnit, c.PayMin = models.PayAnnualSalary, int64(d.between(8, 20))*1_000_000
	}
	if d.chance(20) {
		c.LifeFit = of(d, lifeFitsAsked, upTo(zipf, 1, 2))
	}
	if d.chance(12) {
		c.Licence = append([]vocab.Licence{"jp_medical_license"}, of(d, licencesAsked, upTo(zipf, 1, 4))...)
	}
	if d.chance(6) {
		c.Lang = []vocab.Language{"en"}
	}
	if d.chance(4) {
		for range d.between(1, 3) {
			c.NotPoster = append(c.NotPoster, organisation(d))
		}
	}
}

// query makes the text of a search.
func query(d *draw) string {
	word := func() string { return oneOf(d, asked, zipf) }
	switch n := d.IntN(100); {
	case n < 45:
		return word()
	case n < 65:
		return word() + " " + word()
	case n < 80:
		return "「" + word() + word() + "」"
	case n < 92:
		return word() + " -" + word()
	default:
		return "-" + word()
	}
}
