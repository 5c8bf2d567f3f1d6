package rules

import (
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/modelstest"
	"github.com/enkaku/enkaku/models/vocab"
)

// publishable returns an agency's demo job and its publisher, both in order.
func publishable(t *testing.T) (*models.Job, Publishing) {
	t.Helper()
	a, ctx := demoAdvert(t, "JA04")
	job := &models.Job{ID: "j1", Advert: *a, State: models.JobDraft,
		Poster: models.OrgRef{Kind: models.OrgAgency, ID: "AGY03"}}
	ctx.Agency = modelstest.Must[map[string]*models.Agency](t)(modelstest.Agencies())["AGY03"]
	ctx.Employer = modelstest.Must[map[string]*models.Employer](t)(modelstest.Employers())["EMP04"]
	return job, Publishing{Context: ctx, Attested: true}
}

func TestAVerifiedPosterMayPublishAtOnce(t *testing.T) {
	job, p := publishable(t)
	if faults := CanPublish(job, p); models.Blocks(faults) || models.NeedsReview(faults) {
		t.Errorf("%+v", faults)
	}
}

func TestAllReasonsNotToPublishComeTogether(t *testing.T) {
	job, p := publishable(t)
	p.Agency.Permit.To, p.Agency.Attest.NoGiftMoney, p.Attested = "2026-11-01", false, false
	p.Employer.Verification.State = models.VerifySuspended
	job.State, job.Terms.Headcount, job.Reports, job.Voices = models.JobWithdrawn, 0, 3, models.VoicesToHold
	got := modelstest.Codes(CanPublish(job, p))
	for _, want := range []models.FaultCode{"job.state.final", "agency.permit.expired", "agency.attest.required", "job.attest.required",
		"job.employer.suspended", "job.headcount.invalid", "job.reports.open"} {
		if !slices.Contains(got, want) {
			t.Errorf("%s is missing in %v", want, got)
		}
	}
}

func TestAnUnverifiedPosterGoesToReview(t *testing.T) {
	job, p := publishable(t)
	p.Agency.Verification.State = models.VerifyPending
	if faults := CanPublish(job, p); models.Blocks(faults) || !models.NeedsReview(faults) {
		t.Errorf("%+v", faults)
	}
	p.Agency.Verification.State = models.VerifySuspended
	if !models.Blocks(CanPublish(job, p)) {
		t.Error("a suspended agency publishes")
	}
}

func TestMaterialEdits(t *testing.T) {
	for name, tc := range map[string]struct {
		do   func(*models.Advert)
		want bool
	}{
		"nothing":           {func(a *models.Advert) {}, false},
		"a typo":            {func(a *models.Advert) { a.Description += "。" }, false},
		"a volume remark":   {func(a *models.Advert) { a.Pay.VolumeNote = "面談 月10件" }, false},
		"a longer deadline": {func(a *models.Advert) { a.Terms.ValidThrough = "2027-02-01" }, false},
		"less pay":          {func(a *models.Advert) { a.Pay.Min -= 1_000_000 }, true},
		"overtime inside":   {func(a *models.Advert) { a.Pay.FixedOvertime = &models.FixedOvertime{AmountMin: 1} }, true},
		"remote level":      {func(a *models.Advert) { a.Remote = vocab.RemoteFull }, true},
		"more days on site": {func(a *models.Advert) { a.Onsite.Frequency = vocab.OnsiteWeekly }, true},
		"another employer":  {func(a *models.Advert) { a.EmployerID = "EMP99" }, true},
		"apply elsewhere":   {func(a *models.Advert) { a.Apply.URL = "https://elsewhere.example.jp" }, true},
		"another job":       {func(a *models.Advert) { a.PrimaryWork = vocab.WorkOnlineCare }, true},
	} {
		old, _ := demoAdvert(t, "JA04")
		edited, _ := demoAdvert(t, "JA04")
		tc.do(edited)
		if models.Material(old, edited) != tc.want {
			t.Errorf("%s: material is %v", name, !tc.want)
		}
	}
}

func TestFingerprintJoinsTheSamePositionAcrossAgencies(t *testing.T) {
	first, _ := demoAdvert(t, "JA03")
	second, _ := demoAdvert(t, "JA03")
	second.Title.JA, second.Description, second.EmployerID = "産業医の募集", longText, "EMP77"
	second.Employer.Name.JA = "（株）ミナモ見本ワークス"
	second.Pay.Min, second.Terms.Selection = 61000, "面談"
	slices.Reverse(second.Specialties)
	if models.Fingerprint(first) != models.Fingerprint(second) {
		t.Error("the same position by another agency is another")
	}
	for name, do := range map[string]func(*models.Advert){
		"another facility":   func(a *models.Advert) { a.Employer.Name.JA = "株式会社ハヤセ見本" },
		"its other city":     func(a *models.Advert) { a.Employer.Pref = "13" },
		"other work":         func(a *models.Advert) { a.PrimaryWork = vocab.WorkConsultation },
		"other specialties":  func(a *models.Advert) { a.Specialties = []vocab.Specialty{"surgery"} },
		"other times":        func(a *models.Advert) { a.Schedules = []vocab.ScheduleType{vocab.ScheduleNight} },
		"much better pay":    func(a *models.Advert) { a.Pay.Min, a.Pay.Max = 160000, 200000 },
		"pay by the session": func(a *models.Advert) { a.Pay.Unit, a.Pay.HoursPerUnit = models.PaySession, 4 },
	} {
		other, _ := demoAdvert(t, "JA03")
		do(other)
		if models.Fingerprint(other) == models.Fingerprint(first) {
			t.Errorf("%s: the same position", name)
		}
	}
	seen := map[string]string{}
	for _, job := range modelstest.Jobs(t) {
		f := models.Fingerprint(&job.Advert)
		if seen[f] != "" || len(f) != 32 {
			t.Errorf("%s and %s are one position", job.ID, seen[f])
		}
		seen[f] = job.ID
	}
}

func TestPublishingNamesEveryReasonAgainstIt(t *testing.T) {
	sound := func() (*models.Job, Publishing) {
		a, ctx := demoAdvert(t, "JA04")
		ctx.Poster = models.OrgEmployer
		ctx.Employer = &models.Employer{ID: a.EmployerID,
			Verification: models.Verification{State: models.VerifyVerified}}
		return &models.Job{Advert: *a, State: models.JobDraft}, Publishing{Context: ctx, Attested: true}
	}
	for name, tc := range map[string]struct {
		do   func(*models.Job, *Publishing)
		code models.FaultCode
		not  bool
	}{
		"employer unknown":        {do: func(_ *models.Job, p *Publishing) { p.Employer = nil }, code: "job.poster.unknown"},
		"employer known":          {do: func(*models.Job, *Publishing) {}, code: "job.poster.unknown", not: true},
		"another employer":        {do: func(_ *models.Job, p *Publishing) { p.Employer.ID = "EMP99" }, code: "job.recruiter_name.required"},
		"starts on its last day":  {do: func(j *models.Job, _ *Publishing) { j.PublishAt = j.Terms.ValidThrough.End().Add(-time.Second) }, code: "job.publish_at.late", not: true},
		"starts after it":         {do: func(j *models.Job, _ *Publishing) { j.PublishAt = j.Terms.ValidThrough.End() }, code: "job.publish_at.late"},
		"starts at once":          {do: func(*models.Job, *Publishing) {}, code: "job.publish_at.late", not: true},
		"starts at once, no end":  {do: func(j *models.Job, _ *Publishing) { j.Terms.ValidThrough = "" }, code: "job.publish_at.late", not: true},
		"starts some day, no end": {do: func(j *models.Job, _ *Publishing) { j.PublishAt, j.Terms.ValidThrough = modelstest.Now, "" }, code: "job.publish_at.late", not: true},
		"not declared to be true": {do: func(_ *models.Job, p *Publishing) { p.Attested = false }, code: "job.attest.required"},
		"withdrawn":               {do: func(j *models.Job, _ *Publishing) { j.State = models.JobWithdrawn }, code: "job.state.final"},
		"reports enough to hold":  {do: func(j *models.Job, _ *Publishing) { j.Reports, j.Voices = 3, models.VoicesToHold }, code: "job.reports.open"},
		"one report fewer":        {do: func(j *models.Job, _ *Publishing) { j.Reports, j.Voices = 9, models.VoicesToHold-1 }, code: "job.reports.open", not: true},
		"an agency, none known":   {do: func(_ *models.Job, p *Publishing) { p.Poster = models.OrgAgency }, code: "job.poster.unknown"},
	} {
		j, p := sound()
		tc.do(j, &p)
		found := false
		for _, code := range modelstest.Codes(CanPublish(j, p)) {
			found = found || code == tc.code
		}
		if found == tc.not {
			t.Errorf("%s: %s is %v", name, tc.code, found)
		}
	}
}
