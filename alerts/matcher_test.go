package alerts

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/reading"
)

// counting reads as the board does, and counts the jobs it analyses. It takes
// them all for one, since thousands are analysed.
type counting struct {
	Meaning
	document *search.Document
	analysed map[string]int // by id and version
}

func (c counting) NewDocument(j *models.Job) *search.Document {
	c.analysed[fmt.Sprint(j.ID, "/", j.Version)]++
	return c.document
}

// A job is analysed once for as many questions as come soon after, and again
// when it changed. How many are kept is bounded.
func TestAJobIsAnalysedOnceForManyQuestions(t *testing.T) {
	reader := reading.NewAnalyzer()
	c := counting{reader, reader.NewDocument(&models.Job{ID: "job"}), map[string]int{}}
	p := NewPercolation(c)
	answer, err := p.Ask(
		&alert.Subscription{Criteria: models.Criteria{Specialty: []vocab.Specialty{"internal_medicine"}}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	job := func(n int, version int64) *models.Job {
		return &models.Job{ID: fmt.Sprint("job", n), Version: version}
	}
	kept := job(0, 1)
	for range 3 {
		answer(kept)
		p.Match(kept, func(string) {})
	}
	answer(job(0, 2))
	for n := range 3 * documentsKept {
		answer(job(n+1, 1))
		if n%100 == 0 {
			answer(kept) // is asked for again and again, so it stays
		}
		if held := len(p.documents) + len(p.older); held > documentsKept {
			t.Fatalf("%d are kept, want at most %d", held, documentsKept)
		}
	}
	if c.analysed["job0/1"] != 1 || c.analysed["job0/2"] != 1 {
		t.Errorf("analysed %d and %d times, want once each", c.analysed["job0/1"], c.analysed["job0/2"])
	}
	answer(job(1, 1)) // long ago
	if c.analysed["job1/1"] != 2 {
		t.Errorf("one from long ago was analysed %d times, want again", c.analysed["job1/1"])
	}
}

// A mail names the words of a question that its job contains: not those it
// must not contain, nor those that say nothing on a board of jobs for doctors.
func TestWhichWordsOfAQuestionAMailNames(t *testing.T) {
	p := NewPercolation(reading.NewAnalyzer())
	for text, want := range map[string][]string{
		"糖尿病":       {"糖尿病"},
		"糖尿病 -透析":   {"糖尿病"},
		"医師 糖尿病 求人": {"糖尿病"},
	} {
		answer, err := p.Ask(&alert.Subscription{Criteria: models.Criteria{Text: text}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		j := &models.Job{ID: "j"}
		j.Lang, j.Title, j.Description = vocab.JA, vocab.Text{JA: "糖尿病の外来"}, "糖尿病の患者を診ます。"
		if m, ok := answer(j); !ok || !slices.Equal(m.Words, want) {
			t.Errorf("%s: %v, %t; want %v", text, m.Words, ok, want)
		}
	}
}

// An alert goes by its profile as long as it follows one, and cannot be asked
// when that is gone.
func TestAnAlertThatFollowsAProfile(t *testing.T) {
	p := NewPercolation(reading.NewAnalyzer())
	follows := &alert.Subscription{ID: "s", DoctorID: "doc"}
	if err := p.Put(follows, nil); !errors.Is(err, errNoProfile) {
		t.Errorf("put without the profile: %v", err)
	}
	if _, err := p.Ask(follows, nil); !errors.Is(err, errNoProfile) {
		t.Errorf("asked without the profile: %v", err)
	}
	doctor := &models.Doctor{
		ID: "doc", Pref: "13", Years: 10, Languages: []vocab.Language{"ja"}, Specialties: []vocab.Specialty{"internal_medicine"},
		Licences: []models.LicenceHeld{{Key: "jp_medical_license"}},
		Wants:    models.Wants{Works: []vocab.WorkType{"online_care"}, Schedules: []vocab.ScheduleType{"night"}},
		Blocked:  []models.BlockedOrg{{Name: "見本病院"}},
	}
	if err := p.Put(follows, doctor); err != nil {
		t.Fatal(err)
	}
	fits := &models.Job{ID: "j"}
	fits.PrimaryWork, fits.Specialties, fits.Schedules = "online_care", []vocab.Specialty{"internal_medicine"},
		[]vocab.ScheduleType{"night"}
	fits.Languages, fits.Remote = []vocab.Language{"ja"}, "full_remote"
	fits.Employer.Name = vocab.Text{JA: "見本クリニック"}
	blocked := *fits
	blocked.ID, blocked.Employer.Name = "b", vocab.Text{JA: "見本病院"}
	matched := func(j *models.Job) (got bool) {
		p.Match(j, func(id string) { got = id == "s" })
		return got
	}
	answer, err := p.Ask(follows, doctor)
	if err != nil {
		t.Fatal(err)
	}
	m, ok := answer(fits)
	if !ok || m.Score == 0 || len(m.Reasons) == 0 || !matched(fits) {
		t.Errorf("what fits: %+v, %t, matched %t", m, ok, matched(fits))
	}
	for _, r := range m.Reasons {
		if r.Kind == "" {
			t.Errorf("a reason without a kind: %+v", r)
		}
	}
	if m, ok := answer(&blocked); ok || matched(&blocked) {
		t.Errorf("of a blocked organisation: %+v, matched %t", m, matched(&blocked))
	}
	// The same alert with criteria of its own is not held to the profile.
	if err := p.Put(&alert.Subscription{ID: "s", Criteria: models.Criteria{Work: []string{"online_care"}}},
		nil); err != nil || !matched(&blocked) {
		t.Errorf("with its own criteria: %v, matched %t", err, matched(&blocked))
	}
	if p.Remove("s"); matched(fits) || matched(&blocked) {
		t.Error("removed, and matched still")
	}
}

func TestTheLatestVersionsOfJobsAreHeldUpToABound(t *testing.T) {
	var h heldJobs
	for n := range 3 * heldMost {
		h.keep(&models.Job{ID: fmt.Sprint(n), Version: 1})
		if held := len(h.fresh) + len(h.older); held > heldMost {
			t.Fatalf("%d are held", held)
		}
	}
	last := 3*heldMost - 1
	for _, n := range []int{last, last - heldMost/2 + 1} {
		if h.get(fmt.Sprint(n)) == nil {
			t.Errorf("job %d of %d is not held", n, last)
		}
	}
	if h.get("0") != nil {
		t.Error("the first is held still")
	}
	h.keep(&models.Job{ID: fmt.Sprint(last), Version: 2})
	if j := h.get(fmt.Sprint(last)); j.Version != 2 {
		t.Errorf("version %d is held", j.Version)
	}
}
