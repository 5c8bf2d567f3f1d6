package doctormatch_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/search/searchtest"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/search/percolator"
)

// demoDoctors returns the doctors of the demo board by id.
func demoDoctors(t testing.TB) map[string]*models.Doctor {
	t.Helper()
	b := searchtest.DemoBoard(t)
	out := map[string]*models.Doctor{}
	for i := range b.Doctors {
		out[b.Doctors[i].ID] = &b.Doctors[i]
	}
	return out
}

// What a doctor would say of a score.
const (
	never  = -1
	poor   = 0 // not my work
	fair   = doctormatch.FairScore
	good   = 68 // apply, with something to settle
	strong = 85 // made for me
)

func verdict(m doctormatch.Match, ok bool) int {
	if !ok {
		return never
	}
	for _, v := range []int{strong, good, fair} {
		if m.Score >= v {
			return v
		}
	}
	return poor
}

func TestDemoDoctorsAndJobs(t *testing.T) {
	doctors := demoDoctors(t)
	want := map[string]map[string]int{
		// Diabetes, Nagano, small children: weekday hours from home.
		"DOC01": {
			"JA01": good,   // her work, but evenings and weekends
			"JA02": never,  // a day a month in Osaka, and no designated psychiatrist
			"JA03": never,  // no occupational physician
			"JA04": never,  // neither, and in Aichi
			"JA05": never,  // her certificate is in internal medicine
			"JA06": poor,   // reading images for an AI
			"JA07": poor,   // children and maternity
			"JA08": never,  // in Tokyo or Osaka
			"JA09": never,  // two days a week in Tokyo
			"JA10": poor,   // product advice
			"JA11": strong, // health education on weekdays at noon
			"JA12": good,   // in Nagano and in her field, but with nights on call
			"EN01": never,  // in English
			"EN02": never,
			"EN03": never,
		},
		// Diagnostic radiologist on an island of Kagoshima, nights.
		"DOC02": {
			"JA01": never, "JA02": never, "JA03": never, "JA04": never,
			"JA05": strong, "JA06": strong, "JA07": poor, "JA08": never, "JA09": never,
			"JA10": poor, "JA11": poor, "JA12": never, "EN01": never, "EN02": never, "EN03": never,
		},
		// Psychiatrist and occupational physician in Fukuoka, weekdays.
		"DOC03": {
			"JA01": never, // no insurance registration
			"JA02": never, // in Osaka
			"JA03": strong,
			"JA04": never, // two days a week in Aichi
			"JA05": never, "JA06": poor, "JA07": poor, "JA08": never, "JA09": never,
			"JA10": poor, "JA11": poor, "JA12": never,
			"EN01": poor, "EN02": never, "EN03": never,
		},
		// Bilingual internist in Tokyo, research and AI.
		"DOC04": {
			"JA01": never, "JA02": never, "JA03": never, "JA04": never, "JA05": never,
			"JA06": fair, // the same kind of work, next to his field
			"JA07": poor, "JA08": never,
			"JA09": good, // consulting beside business development, in Tokyo
			"JA10": good, // AI interviews beside product advice
			"JA11": poor, "JA12": never,
			"EN01": strong,
			"EN02": strong, // one half-day a month in Yokohama, next door
			"EN03": strong,
		},
	}
	for _, job := range searchtest.DemoJobs(t) {
		doc := searchtest.Analyzer().NewDocument(job)
		for id, jobs := range want {
			m, ok := doctormatch.Judge(doc, job, doctors[id])
			if got := verdict(m, ok); got != jobs[job.ID] {
				t.Errorf("%s for %s: score %d (matched %t), want %d or above, in its class", job.ID, id, m.Score, ok,
					jobs[job.ID])
			}
		}
	}
}

// demoPair returns a job and a doctor that suit each other, for a case to change.
func demoPair(t *testing.T, jobID, doctorID string) (*models.Job, *models.Doctor) {
	t.Helper()
	for _, j := range searchtest.DemoJobs(t) {
		if j.ID == jobID {
			return j, demoDoctors(t)[doctorID]
		}
	}
	t.Fatalf("no job %s", jobID)
	return nil, nil
}

func TestConditionsThatRuleOut(t *testing.T) {
	for name, tc := range map[string]struct {
		job, doctor string
		change      func(*models.Job, *models.Doctor)
		ok          bool
	}{
		"as they are": {"JA03", "DOC03", func(*models.Job, *models.Doctor) {}, true},
		"licence rejected": {"JA03", "DOC03", func(_ *models.Job, d *models.Doctor) {
			d.Licences = slices.DeleteFunc(d.Licences, func(l models.LicenceHeld) bool { return l.Key == "jma_occupational" })
			d.Licences = append(d.Licences, models.LicenceHeld{Key: "jma_occupational", Status: "rejected"})
		}, false},
		"licence over when the job appeared": {"JA03", "DOC03", func(_ *models.Job, d *models.Doctor) {
			for i := range d.Licences {
				d.Licences[i].Expires = "2026-11-01"
			}
		}, false},
		"another route to occupational physician": {"JA03", "DOC03", func(j *models.Job, d *models.Doctor) {
			j.Regulatory.OH.OtherRoute = true
			for i := range d.Licences {
				if d.Licences[i].Key == "jma_occupational" {
					d.Licences[i].Key = "uoeh_course"
				}
			}
		}, true},
		"training still to come, before the start": {"JA01", "DOC01", func(_ *models.Job, d *models.Doctor) {
			d.Licences = slices.DeleteFunc(d.Licences, func(l models.LicenceHeld) bool { return l.Key == "online_care_training" })
		}, true},
		"training still to come, too late": {"JA01", "DOC01", func(j *models.Job, d *models.Doctor) {
			j.Regulatory.TrainingFirst = false
			d.Licences = slices.DeleteFunc(d.Licences, func(l models.LicenceHeld) bool { return l.Key == "online_care_training" })
		}, false},
		"employer blocked by id": {"JA03", "DOC03", func(_ *models.Job, d *models.Doctor) {
			d.Blocked = []models.BlockedOrg{{Org: models.OrgRef{Kind: models.OrgEmployer, ID: "EMP03"}}}
		}, false},
		"agency blocked by id": {"JA03", "DOC03", func(_ *models.Job, d *models.Doctor) {
			d.Blocked = []models.BlockedOrg{{Org: models.OrgRef{Kind: models.OrgAgency, ID: "AGY03"}}}
		}, false},
		"employer blocked by a part of its name, behind an agency": {"JA03", "DOC03", func(_ *models.Job, d *models.Doctor) {
			d.Blocked = []models.BlockedOrg{{Name: "ﾐﾅﾓ 見本"}}
		}, false},
		"a block without content": {"JA03", "DOC03", func(_ *models.Job, d *models.Doctor) {
			d.Blocked = []models.BlockedOrg{{Name: " "}}
		}, true},
		"medical act from overseas": {"JA01", "DOC01", func(j *models.Job, d *models.Doctor) {
			d.Overseas, j.Locations = true, append(j.Locations, "overseas_ok")
		}, false},
		"other work from overseas": {"EN01", "DOC04", func(_ *models.Job, d *models.Doctor) { d.Overseas = true }, true},
		"overseas not offered":     {"JA10", "DOC04", func(_ *models.Job, d *models.Doctor) { d.Overseas = true }, false},
		"pay below a must": {"JA01", "DOC01", func(_ *models.Job, d *models.Doctor) {
			d.Wants.Hard, d.Wants.MinHourly = []string{"pay"}, 9100
		}, false},
		"pay at a must": {"JA01", "DOC01", func(_ *models.Job, d *models.Doctor) {
			d.Wants.Hard, d.Wants.MinHourly = []string{"pay"}, 9000
		}, true},
		"remote as a must":  {"JA12", "DOC01", func(_ *models.Job, d *models.Doctor) { d.Wants.Hard = []string{"remote"} }, false},
		"main language":     {"EN01", "DOC04", func(_ *models.Job, d *models.Doctor) { d.Languages = []vocab.Language{"ja"} }, false},
		"far from the site": {"EN02", "DOC04", func(_ *models.Job, d *models.Doctor) { d.Pref = "40" }, false},
	} {
		job, doctor := demoPair(t, tc.job, tc.doctor)
		tc.change(job, doctor)
		if _, ok := doctormatch.Judge(searchtest.Analyzer().NewDocument(job), job, doctor); ok != tc.ok {
			t.Errorf("%s: matched %t, want %t", name, ok, tc.ok)
		}
	}
}

func TestReasonsHaveWordsInBothLanguages(t *testing.T) {
	seen := map[doctormatch.ReasonKind]bool{}
	for _, job := range searchtest.DemoJobs(t) {
		for id, d := range demoDoctors(t) {
			m, _ := doctormatch.Judge(searchtest.Analyzer().NewDocument(job), job, d)
			bad := false
			for _, r := range m.Reasons {
				seen[r.Kind] = true
				if r.Key != "" && (r.Label().JA == "" || r.Label().EN == "") {
					t.Errorf("%s for %s: no words for %+v", job.ID, id, r)
				}
				if bad && r.Good {
					t.Errorf("%s for %s: %+v stands behind what speaks against the job", job.ID, id, r)
				}
				bad = bad || !r.Good
			}
			if m.Score < 0 || m.Score > 100 {
				t.Errorf("%s for %s: score %d", job.ID, id, m.Score)
			}
		}
	}
	if len(seen) != 13 {
		t.Errorf("only the kinds %v are seen", seen)
	}
}

// musts are the wishes that a doctor may mark as musts.
func musts() (keys []string) {
	for d := range models.Dimensions() {
		if d.Must() {
			keys = append(keys, d.Key())
		}
	}
	return keys
}

// drawDoctor changes a demo doctor.
func drawDoctor(t *rapid.T, doctors []*models.Doctor) *models.Doctor {
	d := *doctors[rapid.IntRange(0, len(doctors)-1).Draw(t, "doctor")]
	d.Pref = rapid.SampledFrom(append(vocab.Prefs.Keys(), "", "13", "14", "27", "20", "40")).Draw(t, "pref")
	d.Overseas = rapid.IntRange(0, 6).Draw(t, "overseas") == 0
	d.Years = rapid.IntRange(0, 4).Draw(t, "years")
	d.Languages = rapid.SampledFrom([][]vocab.Language{{"ja"}, {"en"}, {"ja", "en"}, nil}).Draw(t, "languages")
	d.Licences = slices.Clone(d.Licences)
	for _, k := range rapid.SliceOfN(rapid.SampledFrom(vocab.Licences.Keys()), 0, 8).Draw(t, "licences") {
		d.Licences = append(d.Licences, models.LicenceHeld{Key: k,
			Status: rapid.SampledFrom([]models.LicenceStatus{"submitted", "expired"}).Draw(t, "status")})
	}
	d.Wants.Hard = rapid.SliceOfDistinct(rapid.SampledFrom(musts()), rapid.ID).Draw(t, "hard")
	d.Blocked = nil
	if rapid.IntRange(0, 3).Draw(t, "blocks") == 0 {
		id := rapid.SampledFrom([]string{"EMP01", "AGY03", "EMP13"}).Draw(t, "blocked")
		d.Blocked = []models.BlockedOrg{{Org: models.OrgRef{ID: id}}}
	}
	return &d
}

func TestEveryMatchedDoctorIsPercolated(t *testing.T) {
	var doctors []*models.Doctor
	for _, d := range demoDoctors(t) {
		doctors = append(doctors, d)
	}
	slices.SortFunc(doctors, func(a, b *models.Doctor) int { return strings.Compare(a.ID, b.ID) })
	demo := searchtest.DemoJobs(t)
	rapid.Check(t, func(t *rapid.T) {
		job := searchtest.DrawJob(t, demo)
		doc := searchtest.Analyzer().NewDocument(job)
		p, drawn := percolator.New(), map[string]*models.Doctor{}
		for i := range 20 {
			d := drawDoctor(t, doctors)
			d.ID = fmt.Sprint(i)
			drawn[d.ID] = d
			if err := p.Put(d.ID, doctormatch.QuestionOf(d)); err != nil {
				t.Fatal(err)
			}
		}
		var named []string
		p.Match(doc, func(id string) { named = append(named, id) })
		for id, d := range drawn {
			m, matched := doctormatch.Judge(doc, job, d)
			percolated := slices.Contains(named, id)
			if matched && !percolated {
				t.Fatalf("doctor %s matches, but the percolator does not name the doctor", id)
			}
			if matched && m.Score >= doctormatch.FairScore && !doctormatch.AlertQuestionOf(d).Matches(doc) {
				t.Fatalf("doctor %s scores %d and would not be told", id, m.Score)
			}
			if percolated != doctormatch.QuestionOf(d).Matches(doc) ||
				percolated != searchtest.Analyzer().Read(doctormatch.CriteriaOf(d)).Matches(doc) {
				t.Fatalf("doctor %s: the percolator, the question and its criteria disagree", id)
			}
			if percolated && !matched && expressible(job, d) {
				t.Fatalf("doctor %s is percolated and does not match, though nothing hangs on the single job", id)
			}
		}
	})
}

// expressible reports whether all hard conditions between the two are ones
// that Criteria can express.
func expressible(j *models.Job, d *models.Doctor) bool {
	demanded := slices.Concat(j.Licences.Required, j.Licences.AnyOf)
	held := func(k vocab.Licence) bool {
		return slices.ContainsFunc(d.Licences, func(l models.LicenceHeld) bool {
			return l.Key == k && l.Status != "expired" && l.Expires == ""
		})
	}
	behind := func(b models.BlockedOrg) bool {
		return b.Org.ID == j.Regulatory.Institution || b.Org.ID == j.Terms.Counterparty.EndClient
	}
	special := []vocab.Licence{"board_certified", "society_certified"}
	return !d.Overseas && d.Pref != "" && len(j.Languages) == 1 && len(d.Languages) > 0 &&
		!slices.ContainsFunc(d.Blocked, behind) &&
		!slices.ContainsFunc(demanded, func(k vocab.Licence) bool { return !held(k) || slices.Contains(special, k) })
}
