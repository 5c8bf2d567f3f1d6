package models

import (
	"errors"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// changedFields names what differs between two adverts.
func changedFields(old, new *Advert) (names []string) {
	for _, c := range TermChanges(old, new) {
		names = append(names, c.Field)
	}
	return names
}

// Of what those who applied are told, and of which edits not.
func TestWhichEditsAreTold(t *testing.T) {
	long := strings.Repeat("当院は落ち着いた職場です。", 30)
	for name, tc := range map[string]struct {
		edit func(old, new *Advert)
		want string
	}{
		"pay":          {func(old, new *Advert) { old.Pay.Min, new.Pay.Min = 9000, 12000 }, "pay.min"},
		"remote level": {func(old, new *Advert) { old.Remote, new.Remote = vocab.RemoteFull, vocab.RemotePartial }, "remote"},
		"place": {func(old, new *Advert) {
			old.Terms.Workplace.Initial, new.Terms.Workplace.Initial = "自宅", "東京都港区"
		}, "terms.workplace.initial"},
		"from where":     {func(old, new *Advert) { new.Locations = []vocab.AllowedLocation{"overseas"} }, "locations"},
		"hours":          {func(old, new *Advert) { new.Schedules = []vocab.ScheduleType{vocab.ScheduleNight} }, "schedules"},
		"days of a week": {func(old, new *Advert) { new.Week = new.Week.With(0, 0) }, "week"},
		"another work":   {func(old, new *Advert) { new.SecondaryWork = []vocab.WorkType{"medical_writing"} }, "work.secondary"},
		"hours in the text": {func(old, new *Advert) {
			old.Description, new.Description = "9:00〜12:00です。", "9:00〜17:00です。"
		}, SaidInText},

		"a slip in the text": {func(old, new *Advert) {
			old.Description, new.Description = "明るい職揚です", "明るい職場です"
		}, ""},
		"width and spaces of a term": {func(old, new *Advert) {
			old.Terms.Holidays, new.Terms.Holidays = "土日 祝（年末年始）", "土日祝(年末年始)。"
		}, ""},
		"a sign at the end":   {func(old, new *Advert) { old.Terms.Holidays, new.Terms.Holidays = "Sundays", "Sundays." }, ""},
		"a digit of a term":   {func(old, new *Advert) { old.Terms.Holidays, new.Terms.Holidays = "年120日", "年110日" }, "terms.holidays"},
		"a decimal of a term": {func(old, new *Advert) { old.Terms.Holidays, new.Terms.Holidays = "1.5日", "15日" }, "terms.holidays"},
		"a range of days":     {func(old, new *Advert) { old.Terms.Holidays, new.Terms.Holidays = "月〜金", "月金" }, "terms.holidays"},
		"one more day on the board": {func(old, new *Advert) {
			old.Terms.ValidThrough, new.Terms.ValidThrough = "2026-12-01", "2027-01-01"
		}, ""},
		"how people are chosen":  {func(old, new *Advert) { new.Terms.Selection = "面接1回" }, "terms.selection"},
		"how many":               {func(old, new *Advert) { old.Terms.Headcount, new.Terms.Headcount = 3, 1 }, "terms.headcount"},
		"another specialty":      {func(old, new *Advert) { new.Specialties = []vocab.Specialty{"surgery"} }, "specialties"},
		"a licence is asked for": {func(old, new *Advert) { new.Licences.Required = []vocab.Licence{"x"} }, "licences.required"},
		"a language": {func(old, new *Advert) {
			old.Languages, new.Languages = []vocab.Language{"ja"}, []vocab.Language{"ja", "en"}
		}, "languages"},
		"who brings the computer": {func(old, new *Advert) {
			old.Equipment, new.Equipment = map[vocab.EquipSec]string{"pc": "employer"}, map[vocab.EquipSec]string{"pc": "doctor"}
		}, "equipment.pc"},
		"the cover for malpractice": {func(old, new *Advert) {
			old.Safety = map[vocab.SafetyItem]string{"malpractice_cover": "施設で加入"}
		}, "safety.malpractice_cover"},
		"a promise is dropped": {func(old, new *Advert) {
			old.LifeFit = map[vocab.LifeFit]string{"x": "お子さまの急病で休めます"}
		}, "life_fit.x"},
		"what is welcome": {func(old, new *Advert) { new.Licences.Preferred = []vocab.Licence{"x"} }, ""},
		"a slip in a field": {func(old, new *Advert) {
			old.Terms.Holidays, new.Terms.Holidays = "土日とお盆休みくだいさ", "土日とお盆休みください"
		}, ""},
		"other half-width stops": {func(old, new *Advert) {
			old.Description, new.Description = "週2日。午前のみ。", "週2日｡午前のみ｡"
		}, ""},
		"a polite prefix": {func(old, new *Advert) {
			old.Terms.Workplace.Initial, new.Terms.Workplace.Initial = "ご自宅", "御自宅"
		}, ""},
		"kana for kanji, and back": {func(old, new *Advert) {
			old.Terms.Holidays, new.Terms.Holidays = "子どもの行事の日に休みの申し込みができます。", "子供の行事の日に休みの申込みが出来ます"
		}, ""},
		"endings within words": {func(old, new *Advert) {
			old.Terms.Work.Initial, new.Terms.Work.Initial = "引き継ぎと取り扱い、打ち合わせへの立ち会い", "引継ぎと取扱い、打合せへの立会い"
		}, ""},
		"the end of a foreign word": {func(old, new *Advert) {
			old.Terms.Work.Initial, new.Terms.Work.Initial = "ユーザーの相談", "ユーザの相談"
		}, ""},
		"spelling of a text": {func(old, new *Advert) {
			old.Description, new.Description = "ご自宅で週3回、子どもの診察。", "御自宅で週３回、子供の診察。"
		}, ""},
		"a denial in other characters": {func(old, new *Advert) {
			old.Terms.Holidays, new.Terms.Holidays = "当直有り", "当直無し"
		}, "terms.holidays"},
		"another kanji behind a prefix": {func(old, new *Advert) {
			old.Terms.Workplace.Initial, new.Terms.Workplace.Initial = "ご自宅", "御施設"
		}, "terms.workplace.initial"},
		"nothing": {func(old, new *Advert) {}, ""},
		"the same words moved into another text": {func(old, new *Advert) {
			old.Description, new.Summary.JA = long+"残業なし。", "残業なし。"
			new.Description = long
		}, ""},
	} {
		var old, new Advert
		tc.edit(&old, &new)
		if got := strings.Join(changedFields(&old, &new), ","); got != tc.want {
			t.Errorf("%s: told of %q, want %q", name, got, tc.want)
		}
	}
}

// Of a long text what differs is told, and never more than fits a letter.
func TestALongTermIsToldByWhatDiffers(t *testing.T) {
	var old, new Advert
	same := strings.Repeat("研修を受けていただきます。", 40)
	old.Terms.Work.Initial, new.Terms.Work.Initial = same+"外来は週2コマ。", same+"外来は週4コマ。"
	old.Employer.Name.JA, new.Employer.Name.JA = "甲病院", "乙病院"
	old.EmployerID, new.EmployerID = "e1", "e2"
	got := TermChanges(&old, &new)
	if len(got) != 2 || got[0].Field != "employer" || got[0].Old[0] != "甲病院" || got[0].New[0] != "乙病院" {
		t.Fatalf("%+v", got)
	}
	if w := got[1]; !slices.Equal(w.Old, []string{"外来は週2コマ"}) || !slices.Equal(w.New, []string{"外来は週4コマ"}) {
		t.Errorf("%+v", w)
	}
	for i := range 100 {
		new.Terms.Work.Initial += "第" + itoa(i) + "の仕事は別の病院での当直です。"
	}
	for _, c := range TermChanges(&old, &new) {
		if n := Runes(strings.Join(c.New, "")); n > maxTold+1 {
			t.Errorf("%s is told in %d characters", c.Field, n)
		}
	}
}

// applicable is a job that is live, and an open application to it.
func applicable(now time.Time) (*Job, *Application) {
	j := &Job{ID: "j", State: JobApproved, Revision: 1, FirstLiveAt: now}
	j.Pay.Min, j.Terms.ValidThrough = 9000, "2027-06-01"
	return j, &Application{ID: "a", JobID: "j", Revision: 1, State: ApplicationViewed}
}

// edited hands an edit in as its poster does.
func edited(t *testing.T, j *Job, now time.Time, looked bool, edit func(*Advert)) {
	t.Helper()
	text := j.Advert
	edit(&text)
	if err := j.Submit(Submission{Advert: text, Trusted: true, Looked: looked, Spoken: true, Now: now}); err != nil {
		t.Fatal(err)
	}
}

// An edit is told once it takes effect: at once, or when a reviewer accepts it.
func TestAnEditIsToldWhenItTakesEffect(t *testing.T) {
	now := time.Date(2026, 12, 1, 9, 0, 0, 0, Tokyo)
	j, a := applicable(now)
	edited(t, j, now, false, func(text *Advert) { text.Pay.Min = 12000 })
	if j.Proposed == nil || a.NoteTerms(j, now.Add(TermsGather)) {
		t.Fatal("a change that waits is told")
	}
	if err := j.Approve(Publisher{Now: now, Poster: OrgEmployer}); err != nil {
		// who may publish is another rule; here the change is accepted
		proposed := *j.Proposed
		j.Proposed = nil
		j.publishEdit(proposed, j.ProposedSpoken, now)
	}
	now = now.Add(TermsGather)
	if a.NoteTerms(j, now.Add(-time.Second)) || !a.NoteTerms(j, now) || a.NoteTerms(j, now) {
		t.Fatal("an accepted change is told not once")
	}
	n := a.TermNotes[0]
	if n.Revision != 2 || !n.Spoken || len(n.Changes) != 1 || n.Changes[0].Old[0] != "9000" || n.Changes[0].New[0] != "12000" {
		t.Errorf("%+v", n)
	}
}

// Several edits are told as what they come to; what was changed back is nothing.
func TestEditsAreToldTogether(t *testing.T) {
	now := time.Date(2026, 12, 1, 9, 0, 0, 0, Tokyo)
	j, a := applicable(now)
	pay := func(to int64) {
		edited(t, j, now, true, func(text *Advert) { text.Pay.Min = to })
	}
	say := func(s string) { edited(t, j, now, true, func(text *Advert) { text.Description = s }) }
	pay(10000)
	say("残業なし。")
	pay(9000)
	say("")
	now = now.Add(TermsGather)
	if a.NoteTerms(j, now) {
		t.Fatalf("told of nothing: %+v", a.TermNotes)
	}
	pay(8000)
	say("土曜は当直あり。")
	if a.NoteTerms(j, now.Add(TermsGather-time.Second)) {
		t.Error("what went back and forth before counts as waiting")
	}
	now = now.Add(TermsGather)
	if !a.NoteTerms(j, now) || len(a.TermNotes[0].Changes) != 2 {
		t.Fatalf("%+v", a.TermNotes)
	}
	if c := a.TermNotes[0].Changes; c[0].Field != "pay.min" || c[0].Old[0] != "9000" || c[0].New[0] != "8000" ||
		c[1].Field != SaidInText || c[1].New[0] != "土曜は当直あり" {
		t.Errorf("%+v", c)
	}
	if j.Revision != 7 || len(j.Edits) > maxEdits {
		t.Errorf("revision %d, %d edits kept", j.Revision, len(j.Edits))
	}
	later := &Application{State: ApplicationReceived, Revision: j.Revision}
	if later.NoteTerms(j, now) {
		t.Error("who applied to this text is told of it")
	}
}

// However many edits nobody could be told of, what they come to is not lost.
func TestManyEditsAreRememberedTogether(t *testing.T) {
	now := time.Date(2026, 12, 1, 9, 0, 0, 0, Tokyo)
	j, a := applicable(now)
	edited(t, j, now, true, func(text *Advert) { text.Remote = vocab.RemoteFull })
	for i := range 30 {
		edited(t, j, now, true, func(text *Advert) { text.Pay.Min = int64(10000 + i) })
	}
	if !a.NoteTerms(j, now.Add(TermsGather)) || len(a.TermNotes[0].Changes) != 2 || len(j.Edits) != maxEdits {
		t.Fatalf("%d edits, %+v", len(j.Edits), a.TermNotes)
	}
}

// Who is out of the selection hears nothing more; an edit of nothing is none.
func TestWhoIsToldOfEdits(t *testing.T) {
	now := time.Date(2026, 12, 1, 9, 0, 0, 0, Tokyo)
	j, _ := applicable(now)
	edited(t, j, now, true, func(text *Advert) {})
	if j.Revision != 1 || len(j.Edits) != 0 {
		t.Errorf("an edit that changes nothing makes version %d", j.Revision)
	}
	edited(t, j, now, true, func(text *Advert) { text.Pay.Min = 12000 })
	for _, state := range ApplicationStates {
		a := &Application{State: state, Revision: 1}
		want := slices.Contains([]ApplicationState{ApplicationReceived, ApplicationViewed, ApplicationContacted,
			ApplicationOffered}, state)
		if a.NoteTerms(j, now.Add(TermsGather)) != want {
			t.Errorf("%s: told %t", state, !want)
		}
	}
}

// However often a poster changes an advert, who applied is told at most once in
// TermsGather, of what it comes to; who holds an offer is told at once.
func TestChangesAreGathered(t *testing.T) {
	now := time.Date(2026, 12, 1, 9, 0, 0, 0, Tokyo)
	minute := func(n int) time.Time { return now.Add(time.Duration(n) * time.Minute) }
	for name, tc := range map[string]struct {
		state ApplicationState
		edits map[int]int64 // pay by minute
		want  map[int]int64 // what is told by minute
	}{
		"ten in an hour":      {ApplicationViewed, map[int]int64{0: 1, 5: 2, 11: 3, 17: 4, 24: 5, 31: 6, 38: 7, 44: 8, 50: 9, 58: 10}, map[int]int64{30: 5, 61: 10}},
		"there and back":      {ApplicationViewed, map[int]int64{0: 1, 20: 9000}, nil},
		"back after it told":  {ApplicationViewed, map[int]int64{0: 1, 40: 9000}, map[int]int64{30: 1, 70: 9000}},
		"back, then another":  {ApplicationViewed, map[int]int64{0: 1, 20: 9000, 60: 7}, map[int]int64{90: 7}},
		"an offer":            {ApplicationOffered, map[int]int64{0: 1, 10: 2, 20: 3}, map[int]int64{0: 1, 30: 3}},
		"more than are kept":  {ApplicationViewed, manyEdits(29), map[int]int64{30: 1029}},
		"an edit long before": {ApplicationViewed, map[int]int64{0: 1, 100: 2}, map[int]int64{30: 1, 130: 2}},
	} {
		t.Run(name, func(t *testing.T) {
			j, a := applicable(now)
			a.State = tc.state
			got := map[int]int64{}
			for m := range 200 {
				if to, changes := tc.edits[m]; changes {
					edited(t, j, minute(m), true, func(text *Advert) { text.Pay.Min = to })
				}
				if due, waits := a.TermsDue(j); waits && due.After(minute(m)) != !a.MustHear(j, minute(m)) {
					t.Errorf("at %d: due %v", m, due)
				}
				if a.NoteTerms(j, minute(m)) {
					got[m], _ = strconv.ParseInt(a.TermNotes[len(a.TermNotes)-1].Changes[0].New[0], 10, 64)
				}
			}
			if !maps.Equal(got, tc.want) {
				t.Errorf("told %v, want %v", got, tc.want)
			}
		})
	}
}

// manyEdits is an edit each minute.
func manyEdits(n int) map[int]int64 {
	edits := map[int]int64{}
	for m := range n + 1 {
		edits[m] = int64(1000 + m)
	}
	return edits
}

// Several edits of one long text are told as what differs in the end.
func TestEditsOfALongTextAreToldByWhatDiffers(t *testing.T) {
	now := time.Date(2026, 12, 1, 9, 0, 0, 0, Tokyo)
	j, a := applicable(now)
	same := strings.Repeat("研修を受けていただきます。", 40)
	text := func(s string) {
		edited(t, j, now, true, func(text *Advert) { text.Terms.Work.Initial = same + s })
	}
	text("外来は週2コマ。往診なし。")
	a.Revision = j.Revision
	text("外来は週4コマ。往診なし。")
	text("外来は週4コマ。往診あり。")
	text("外来は週2コマ。往診あり。")
	if !a.NoteTerms(j, now.Add(TermsGather)) {
		t.Fatal("nothing is told")
	}
	c := a.TermNotes[0].Changes
	if len(c) != 1 || !slices.Equal(c[0].Old, []string{"往診なし"}) || !slices.Equal(c[0].New, []string{"往診あり"}) {
		t.Errorf("%+v", c)
	}
}

// TestNoneIsNoneHoweverItIsWritten: an API says なし where the form writes none.
func TestNoneIsNoneHoweverItIsWritten(t *testing.T) {
	var old, new Advert
	old.Pay.Commute, new.Pay.Commute = "なし", "none"
	old.Terms.Work.Change, new.Terms.Work.Change = "変更なし", "none"
	if changes := TermChanges(&old, &new); len(changes) > 0 {
		t.Errorf("told of %+v", changes)
	}
	new.Pay.Commute = "実費"
	if changes := TermChanges(&old, &new); len(changes) != 1 {
		t.Errorf("told of %+v, want the fares", changes)
	}
}

// A condition that stood for minutes only, while the doctor applied, was what they
// read: that it is another is told.
func TestWhatStoodWhileTheyAppliedIsTheMeasure(t *testing.T) {
	now := time.Date(2026, 11, 29, 9, 0, 0, 0, time.UTC)
	for name, tc := range map[string]struct {
		applied int // the revision that the doctor read
		told    bool
	}{"before it": {1, false}, "while it stood": {2, true}, "after it": {3, false}} {
		j, a := applicable(now)
		a.Revision = tc.applied
		for i, min := range []int64{12000, 9000} {
			text := j.Advert
			text.Pay.Min = min
			j.publishEdit(text, false, now.Add(time.Duration(i)*10*time.Minute))
		}
		if got := a.NoteTerms(j, now.Add(time.Hour)); got != tc.told {
			t.Errorf("applied %s: told %t", name, got)
		}
	}
}

// Nobody takes a position under conditions that changed and were not read.
func TestAnOfferIsAcceptedAsItWasRead(t *testing.T) {
	now := time.Date(2026, 11, 24, 10, 0, 0, 0, Tokyo)
	paid := func(min int64) Advert { return Advert{Pay: Pay{Unit: PayHourly, Currency: "JPY", Min: min, Max: min}} }
	job := &Job{State: JobApproved, Advert: paid(9000), Revision: 1}
	offered := Application{State: ApplicationOffered, Revision: 1}
	job.Edits = []JobEdit{{Revision: 2, At: now, Changes: []TermChange{{Field: "pay.min", Old: []string{"9000"}, New: []string{"6000"}}}}}
	job.Revision, job.Advert = 2, paid(6000)
	for name, tc := range map[string]struct {
		read int
		want error
	}{"the page from before": {1, ErrConflict}, "no page": {0, ErrConflict}, "the page that shows it": {2, nil}} {
		a := offered
		err := a.AcceptOffer(job, tc.read, now)
		if !errors.Is(err, tc.want) || (a.State == ApplicationHired) != (tc.want == nil) {
			t.Errorf("%s: %v, %s", name, err, a.State)
		}
		if tc.want == nil && (len(a.TermNotes) != 1 || a.TermNotes[0].Revision != 2) {
			t.Errorf("%s: noted %v", name, a.TermNotes)
		}
		if tc.want == nil { // nobody says that the poster spoke to the doctor, and the change stands before the step
			if n := a.TermNotes[0]; !n.Read || n.Spoken || !n.At.Before(a.LastStep().At) {
				t.Errorf("%s: noted as %+v, hired at %v", name, n, a.LastStep().At)
			}
		}
	}
	same := Application{State: ApplicationOffered, Revision: 2}
	if err := same.AcceptOffer(job, 0, now); err != nil {
		t.Errorf("nothing changed: %v", err)
	}

	// A letter between does not stand for reading; what was told before the offer is old.
	step := []ApplicationStep{{ApplicationOffered, now.Add(-time.Hour)}}
	note := TermNote{Revision: 2, Changes: job.Edits[0].Changes}
	for name, tc := range map[string]struct {
		told time.Time
		read int
		want error
	}{
		"told by letter, the page from before": {now.Add(time.Minute), 1, ErrConflict},
		"told by letter, no page":              {now.Add(time.Minute), 0, ErrConflict},
		"told by letter, and read":             {now.Add(time.Minute), 2, nil},
		"told before the offer":                {now.Add(-2 * time.Hour), 1, nil},
	} {
		a := Application{State: ApplicationOffered, Revision: 1, Steps: step, TermNotes: []TermNote{note}}
		a.TermNotes[0].At = tc.told
		if shown := len(a.OfferChanges(job)) > 0; shown != tc.told.After(now) {
			t.Errorf("%s: shown %t", name, shown)
		}
		if err := a.AcceptOffer(job, tc.read, now.Add(time.Hour)); !errors.Is(err, tc.want) || len(a.TermNotes) != 1 {
			t.Errorf("%s: %v, %v", name, err, a.TermNotes)
		}
	}
}

// Ways of writing one condition tell nobody anything, another condition does.
func TestASpellingIsNoChangeAndANumberIsOne(t *testing.T) {
	for _, c := range []struct {
		old, new string
		told     bool
	}{
		{"患者さんの質問にお答えします", "患者さんの質問におこたえします", false},
		{"一日8時間", "1日8時間", false},
		{"週三回、月二十四件まで", "週3回、月24件まで", false},
		{"週一で出勤", "週1で出勤", false},
		{"９：００～１２：００", "9:00-12:00", false},
		{"9時〜17時30分", "9:00〜17:30", false},
		{"9時半から", "9:30から", false},
		{"1件3,000円", "3000円／件", false},
		{"1件あたり3千円", "１件３，０００円", false},
		{"時給1万2千円", "時給12,000円", false},
		{"時給9000円", "9000円/時", false},
		{"日給8.5万円", "1日85,000円", false},
		{"一万二千円の手当", "12,000円の手当", false},
		{"ウェブ会議で行う事", "ウエブ会議で行うこと", false},
		{"3ヶ所", "3か所", false},
		{"メールで連絡", "めーるで連絡", false},

		{"一日8時間", "二日8時間", true},
		{"週三回", "週4回", true},
		{"9時〜17時", "10時〜17時", true},
		{"9時間", "9時", true},
		{"1件3,000円", "1回3,000円", true},
		{"1件3,000円", "3,500円/件", true},
		{"時給1万円", "日給1万円", true},
		{"3千円", "3万円", true},
		{"十分な休憩", "10分の休憩", true},
		{"質問に答えます", "質問を集めます", true},
		{"8割は在宅", "9割は在宅", true},
	} {
		var old, new Advert
		old.Terms.Work.Initial, new.Terms.Work.Initial = c.old, c.new
		if got := len(TermChanges(&old, &new)) > 0; got != c.told {
			t.Errorf("%s → %s: told %t, as %q and %q", c.old, c.new, got, plainTerm(c.old), plainTerm(c.new))
		}
	}
}
