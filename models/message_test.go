package models

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestWhatIsWrittenInAThread(t *testing.T) {
	a := Application{ID: "j.d", DoctorID: "d", Poster: OrgRef{Kind: OrgEmployer, ID: "E1"}}
	for name, tc := range map[string]struct {
		text string
		want FaultCode
	}{
		"words":                {"よろしくお願いします", ""},
		"as long as it may be": {strings.Repeat("長", MaxMessage), ""},
		"too long":             {strings.Repeat("長", MaxMessage+1), "job.text.too_long"},
		"nothing":              {"", "message.empty"},
		"spaces only":          {" \n　", "message.empty"},
		"letters of no text":   {"a\x00b", "job.text.broken"},
		"bytes of no text":     {"a\xffb", "job.text.broken"},
	} {
		m, err := a.NewMessage("m1", ByDoctor, "u1", tc.text, File{}, now)
		var invalid *InvalidError
		switch {
		case tc.want == "" && (err != nil || m.Text != tc.text || m.ApplicationID != "j.d" || m.DoctorID != "d" ||
			m.Poster != a.Poster || m.By != "u1"):
			t.Errorf("%s: %v, %+v", name, err, m)
		case tc.want != "" && (!errors.As(err, &invalid) || invalid.Faults[0].Code != tc.want ||
			invalid.Faults[0].Field != "message"):
			t.Errorf("%s: %v", name, err)
		}
	}
	m, _ := a.NewMessage("m1", ByPoster, "u1", "x", File{}, now)
	if !m.Unread(ByDoctor) || m.Unread(ByPoster) {
		t.Error("a message waits for the other side")
	}
	if m.SeenAt = now; m.Unread(ByDoctor) {
		t.Error("it waits although it was seen")
	}
	if MessageKey("a", "u", "t", "x", nil) == MessageKey("a", "u", "t", "y", nil) ||
		MessageKey("a", "u", "t", "x", nil) == MessageKey("a", "v", "t", "x", nil) {
		t.Error("other words or another user are the same message")
	}
}

func TestWhatStopsWriting(t *testing.T) {
	checked := Verification{State: VerifyVerified}
	clinic := func(v Verification) Publisher {
		var p Publisher
		p.Now, p.Poster, p.Employer = now, OrgEmployer, &Employer{ID: "E1", Verification: v}
		return p
	}
	agency := func(valid Date, client Verification) Publisher {
		p := clinic(client)
		p.Poster = OrgAgency
		p.Agency = &Agency{Verification: checked, Permit: Permit{Type: PermitPaid, Number: "13-ユ-999901", To: valid},
			Attest: Attest{true, true, true}}
		return p
	}
	hides := Doctor{Version: 1, Blocked: []BlockedOrg{{Org: OrgRef{ID: "E1"}}}}
	for name, tc := range map[string]struct {
		state  ApplicationState
		doctor Doctor
		p      Publisher
		want   WriteStop
	}{
		"received":                   {ApplicationReceived, Doctor{}, clinic(checked), WriteOpen},
		"contacted":                  {ApplicationContacted, Doctor{}, clinic(checked), WriteOpen},
		"the selection is over":      {ApplicationClosed, Doctor{}, clinic(checked), WriteOpen},
		"taken back":                 {ApplicationWithdrawn, hides, clinic(checked), WriteWithdrawn},
		"blocked":                    {ApplicationViewed, hides, clinic(checked), WriteHidden},
		"stopped":                    {ApplicationViewed, Doctor{}, clinic(Verification{State: VerifySuspended}), WriteStopped},
		"gone":                       {ApplicationViewed, Doctor{}, Publisher{}, WriteStopped},
		"to be checked again":        {ApplicationViewed, Doctor{}, clinic(Verification{State: VerifyPending}), WriteOpen},
		"an agency":                  {ApplicationViewed, Doctor{}, agency("2027-05-31", checked), WriteOpen},
		"an agency, permit over":     {ApplicationViewed, Doctor{}, agency("2026-11-23", checked), WriteStopped},
		"an agency, client stopped":  {ApplicationViewed, Doctor{}, agency("2027-05-31", Verification{State: VerifySuspended}), WriteStopped},
		"an agency, client blocked":  {ApplicationViewed, hides, agency("2027-05-31", checked), WriteHidden},
		"an agency, client not here": {ApplicationViewed, Doctor{}, agency("2027-05-31", Verification{}), WriteOpen},
	} {
		a := Application{State: tc.state}
		j := &Job{Poster: OrgRef{Kind: tc.p.Poster, ID: "P1"}, Advert: Advert{EmployerID: "E1"}}
		if got := a.StopsWriting(&tc.doctor, j, tc.p); got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
}

func TestASideIsToldOnceUntilItLooks(t *testing.T) {
	var a Application
	first, second, back := &Message{ID: "1", From: ByDoctor}, &Message{ID: "2", From: ByDoctor},
		&Message{ID: "3", From: ByPoster}
	if a.Look(ByPoster) {
		t.Error("nobody was told, and looking is news")
	}
	if !a.Tell(first) || a.Tell(first) || a.Tell(second) || a.ToldPoster != "1" {
		t.Errorf("the poster is told of %q, want of the first message", a.ToldPoster)
	}
	if !a.Tell(back) || a.ToldDoctor != "3" || !a.Look(ByDoctor) || a.Look(ByDoctor) {
		t.Error("the doctor is not told, or does not look")
	}
	if a.Tell(second) {
		t.Error("the doctor's look counts for the poster")
	}
	if !a.Look(ByPoster) || !a.Tell(second) || a.ToldPoster != "2" {
		t.Errorf("after looking the poster is told of %q, want of the next one", a.ToldPoster)
	}
}

func TestAThreadIsInOrder(t *testing.T) {
	at := func(minutes int) time.Time { return now.Add(time.Duration(minutes) * time.Minute) }
	a := Application{CreatedAt: now, Message: "志望", Steps: []ApplicationStep{
		{ApplicationViewed, at(1)}, {ApplicationContacted, at(2)}, {ApplicationClosed, at(9)},
	}}
	messages := []Message{{Text: "二", CreatedAt: at(2)}, {Text: "三", CreatedAt: at(3)}, {Text: "四", CreatedAt: at(5)}}
	words := func(entries []ThreadEntry) (all []string) {
		for _, e := range entries {
			if e.Message != nil {
				all = append(all, e.Message.Text)
			} else {
				all = append(all, string(e.State))
			}
		}
		return all
	}
	whole := []string{"received", "志望", "viewed", "二", "contacted", "三", "四", "closed"}
	if got := words(a.Thread(messages, time.Time{}, true)); !slices.Equal(got, whole) {
		t.Errorf("whole: %v", got)
	}
	for cut := range len(messages) + 1 {
		var after time.Time
		if cut > 0 {
			after = messages[cut-1].CreatedAt
		}
		parts := append(words(a.Thread(messages[:cut], time.Time{}, cut == len(messages))),
			words(a.Thread(messages[cut:], after, true))...)
		if cut > 0 && cut < len(messages) && !slices.Equal(parts, whole) {
			t.Errorf("in two pages at %d: %v", cut, parts)
		}
	}
	a.Message = ""
	if got := words(a.Thread(nil, time.Time{}, true)); !slices.Equal(got,
		[]string{"received", "viewed", "contacted", "closed"}) {
		t.Errorf("without words: %v", got)
	}
}

func TestWhoAppliedIsShownToThePoster(t *testing.T) {
	j := &Job{Poster: OrgRef{ID: "E1"}}
	for name, tc := range map[string]struct {
		state ApplicationState
		d     Doctor
		want  bool
	}{
		"stands":     {ApplicationClosed, Doctor{Version: 1}, true},
		"taken back": {ApplicationWithdrawn, Doctor{Version: 1}, false},
		"gone":       {ApplicationViewed, Doctor{}, false},
		"blocks":     {ApplicationViewed, Doctor{Version: 1, Blocked: []BlockedOrg{{Org: OrgRef{ID: "E1"}}}}, false},
	} {
		if got := (&Application{State: tc.state}).ShownTo(j, &tc.d); got != tc.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
