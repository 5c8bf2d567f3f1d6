package corpus

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// boards are one board of each mix.
func boards(t *testing.T) map[Mix]*Board {
	t.Helper()
	out := map[Mix]*Board{}
	for _, o := range []Options{
		{Mix: Search, Now: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)},
		{Mix: Pages, Now: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)},
		{Mix: Digests, Now: time.Date(2026, 11, 23, 5, 0, 0, 0, models.Tokyo), Kinds: 300},
		{Mix: Matching, Now: time.Date(2026, 11, 20, 9, 0, 0, 0, models.Tokyo)},
	} {
		o.Seed = 7
		b, err := New(o)
		if err != nil {
			t.Fatal(err)
		}
		out[o.Mix] = b
	}
	return out
}

// jobsOf is the hash of the first 500 jobs of a board.
func jobsOf(b *Board, tell func(io.Writer, *models.Job)) string {
	h := sha256.New()
	for n := range 500 {
		tell(h, b.Job(n))
	}
	return sum(h)
}

func sum(h hash.Hash) string { return hex.EncodeToString(h.Sum(nil)) }

// The board of a seed stays the same, so that figures compare with those of
// years ago. A label or a demo advert that changes is a reason to take the new
// hash, and to say that figures of search and matching begin anew.
func TestTheBoardOfASeedStaysTheSame(t *testing.T) {
	all := boards(t)
	got := map[string]string{
		"jobs of Search":   jobsOf(all[Search], told),
		"jobs of Pages":    jobsOf(all[Pages], toldOfDemo),
		"jobs of Digests":  jobsOf(all[Digests], told),
		"jobs of Matching": jobsOf(all[Matching], told),
	}
	h := sha256.New()
	n := 0
	for _, c := range all[Digests].Questions() {
		if n++; n > 500 {
			break
		}
		fmt.Fprintln(h, c.Values().Encode())
	}
	got["questions of Digests"] = sum(h)
	h, n = sha256.New(), 0
	for id, c := range all[Matching].Questions() {
		if n++; n > 500 {
			break
		}
		fmt.Fprintln(h, id, c.Values().Encode())
	}
	got["questions of Matching"] = sum(h)
	h, n = sha256.New(), 0
	for d := range all[Matching].Doctors() {
		if n++; n > 500 {
			break
		}
		toldDoctor(h, d)
	}
	got["doctors of Matching"] = sum(h)
	for what, want := range map[string]string{
		"jobs of Search":        "91c0335c3d3b79e7a09346f596e7322b812542fdf939050f9556381ea8557ea2",
		"jobs of Pages":         "c453c22be9144cf1ac2403318d4ae532fad1717473842be98361375ff6d815f5",
		"jobs of Digests":       "8cad36dfa36f626168b9f8653cf2bcde69d64b1e0a73accdb0e0325060d5d4d9",
		"jobs of Matching":      "9316542bf12663cbfc75cf2d4b429eed7f627745fe354f847b0d3ec7fd12c908",
		"questions of Digests":  "cafe6b5ee908c5fe1eda7c43d40cdbcc9afec5957c2cf48235eccaac4e70b9be",
		"questions of Matching": "e88bcbcbd1ded9f16e0ac301943bd43b60107b9fae50b54ec136eadff9f13192",
		"doctors of Matching":   "5eabf2e62af4b062c29fd5381de3ffb1b100625c1901a6301f14d28b014f411f",
	} {
		if got[what] != want {
			t.Errorf("the %s differ: %s", what, got[what])
		}
	}
}

// A job is the same whatever was asked for before it, and by however many.
func TestAJobDependsOnItsNumberAlone(t *testing.T) {
	others := boards(t)
	for mix, b := range boards(t) {
		want := make([]string, 40)
		for n := range want {
			h := sha256.New()
			told(h, b.Job(n))
			want[n] = sum(h)
		}
		again := others[mix]
		var wg sync.WaitGroup
		for n := len(want) - 1; n >= 0; n-- {
			wg.Go(func() {
				h := sha256.New()
				told(h, again.Job(n))
				if got := sum(h); got != want[n] {
					t.Errorf("mix %d: job %d is another one when asked for first", mix, n)
				}
			})
		}
		wg.Wait()
	}
}

func TestOtherSeedsMakeOtherJobs(t *testing.T) {
	for mix, b := range boards(t) {
		o := b.Options
		o.Seed++
		other, err := New(o)
		if err != nil {
			t.Fatal(err)
		}
		if same := jobsOf(b, told) == jobsOf(other, told); same != (mix == Digests) {
			t.Errorf("mix %d: the jobs of two seeds are equal: %v", mix, same)
		}
	}
}

func TestEveryQuestionOfADigestBoardIsAnswered(t *testing.T) {
	b := boards(t)[Digests]
	there := map[string]bool{}
	for kind := range b.Kinds {
		j := b.Job(kind)
		there[string(j.Specialties[0])+" "+string(j.PrimaryWork)] = true
	}
	n := 0
	for _, c := range b.Questions() {
		if n++; n > 1000 {
			return
		}
		if !there[string(c.Specialty[0])+" "+c.Work[0]] {
			t.Errorf("no job answers %s", c.Values().Encode())
		}
	}
}

func TestAQuarterOfQuestionsHasText(t *testing.T) {
	text, n := 0, 0
	for _, c := range boards(t)[Matching].Questions() {
		if n++; n > 10_000 {
			break
		}
		if c.Text != "" {
			text++
		}
	}
	if text < 2200 || text > 2800 {
		t.Errorf("%d of 10,000 have text, want a quarter", text)
	}
}

// A key that no vocabulary has would be drawn for jobs that cannot exist.
func TestListsHoldKeysOfTheVocabularies(t *testing.T) {
	known(t, vocab.WorkTypes, works, worksWritten, worksAsked)
	known(t, vocab.WorkGroups, groupsAsked)
	known(t, vocab.Specialties, specialties, specialtiesAsked)
	known(t, vocab.EmploymentTypes, employments, employmentsAsked)
	known(t, vocab.RemoteLevels, remotes)
	known(t, vocab.ScheduleTypes, schedules, schedulesAsked)
	known(t, vocab.Prefs, prefs, prefsWritten, prefsAsked)
	known(t, vocab.LifeFits, lifeFitsAsked)
	known(t, vocab.Licences, licencesAsked)
	known(t, vocab.Skills, skillsAsked)
	known(t, vocab.EquipmentItems, equipmentAsked)
}

func known[K ~string](t *testing.T, v vocab.Vocabulary[K], lists ...[]K) {
	t.Helper()
	for _, list := range lists {
		seen := map[K]bool{}
		for _, k := range list {
			if !v.Has(k) || seen[k] {
				t.Errorf("%q is no key, or stands twice", k)
			}
			seen[k] = true
		}
	}
}

// told writes what was drawn for a job, field by field, so that a new field of
// models.Job changes no hash.
func told(w io.Writer, j *models.Job) {
	a := &j.Advert
	fmt.Fprintln(w, j.ID, j.Cluster, j.State, j.Poster, j.PublishAt.UTC(), j.FirstLiveAt.UTC(), j.ExpiresAt.UTC(),
		j.CreatedAt.UTC())
	fmt.Fprintln(w, a.Lang, a.PrimaryWork, a.SecondaryWork, a.Specialties, a.Employment, a.Contract, a.Remote,
		a.Schedules)
	fmt.Fprintln(w, a.EmployerID, a.Employer.Name, a.Employer.Kind, a.Employer.Pref, a.Onsite.Frequency,
		a.Onsite.Pref, a.Locations, a.LivingPrefs)
	fmt.Fprintln(w, a.Languages, a.Licences.Required, a.Licences.Preferred, a.Skills.Required, a.Equipment,
		a.LifeFit, a.Regulatory.TrainingFirst)
	fmt.Fprintln(w, a.Pay.Unit, a.Pay.Min, a.Pay.Max, a.Pay.Currency, a.Pay.HoursPerUnit, a.Pay.WeeklyHours,
		a.Pay.MinutesPerCase, a.Pay.HoursPerMonth)
	fmt.Fprintln(w, a.Title, a.Description)
}

// toldOfDemo leaves out what is that of the demo adverts.
func toldOfDemo(w io.Writer, j *models.Job) {
	fmt.Fprintln(w, j.ID, j.PrimaryWork, j.SecondaryWork, j.Specialties, j.Employment, j.Remote, j.Schedules,
		j.Employer.Pref, j.EmployerID, j.PublishAt.UTC(), j.ExpiresAt.UTC())
}

// toldDoctor writes what was drawn for a profile.
func toldDoctor(w io.Writer, d *models.Doctor) {
	fmt.Fprintln(w, d.ID, d.Pref, d.Overseas, d.Years, d.Specialties, d.Languages, d.Skills, d.Equipment)
	x := &d.Wants
	fmt.Fprintln(w, x.Works, x.Employment, x.Schedules, x.Remote, x.MinHourly, x.WeekHours, x.LifeFit, x.Hard)
	for _, l := range d.Licences {
		fmt.Fprintln(w, l.Key, l.Status)
	}
	for _, b := range d.Blocked {
		fmt.Fprintln(w, b.Org)
	}
}
