package intake

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/storetest"
)

// orgs gives the import the organisations of a store.
type orgs struct{ st *store.Store }

func (o orgs) Employer(ctx context.Context, id string) (models.Employer, error) {
	return o.st.Employers().Get(ctx, id)
}
func (o orgs) Agency(ctx context.Context, id string) (models.Agency, error) {
	return o.st.Agencies().Get(ctx, id)
}
func (o orgs) EnteredBy(ctx context.Context, poster string) ([]models.Employer, error) {
	return o.st.Employers().EnteredBy(ctx, poster)
}
func (o orgs) SaveEmployer(ctx context.Context, e *models.Employer) error {
	return o.st.Employers().Save(ctx, e)
}

var now = time.Date(2026, 11, 23, 10, 0, 0, 0, models.Tokyo)

// jobRows returns the demo advert JA05 as JSON Lines, n times with own refs.
func jobRows(t *testing.T, n int) []string {
	t.Helper()
	_, jobs := demoFiles(t)
	var row map[string]any
	i := 0
	if err := ReadRows("jobs.yaml", strings.NewReader(string(jobs)), func(r Row) error {
		if i++; i == 5 {
			return json.Unmarshal(r.Data, &row)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	lines := make([]string, n)
	for i := range lines {
		row["id"] = fmt.Sprintf("R%05d", i)
		data, err := json.Marshal(row)
		if err != nil {
			t.Fatal(err)
		}
		lines[i] = string(data)
	}
	return lines
}

func openBoard(t *testing.T) *store.Store {
	t.Helper()
	ctx := t.Context()
	st, err := store.Open(ctx, storetest.SQLite(t), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	board, jobs := demoFiles(t)
	b, err := ReadBoard(board, jobs, models.DateOf(now))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range b.Employers {
		e.Verification.State = models.VerifyVerified
		if err := st.Employers().Save(ctx, &e); err != nil {
			t.Fatal(err)
		}
	}
	return st
}

func importLines(t *testing.T, st *store.Store, lines []string) map[Result]int {
	t.Helper()
	counts, id := map[Result]int{}, 0
	im := &JobImport{
		Jobs: st.Jobs(), Orgs: orgs{st}, Now: func() time.Time { return now },
		NewID:  func() string { id++; return fmt.Sprintf("job%06d%d", id, time.Now().UnixNano()) },
		Report: func(v Verdict) { counts[v.Result]++ }, Looked: true, // the rows are alike, which is warned of
	}
	if err := im.Run(t.Context(), "rows.jsonl", strings.NewReader(strings.Join(lines, "\n"))); err != nil {
		t.Fatal(err)
	}
	return counts
}

func TestOneBadRowInAThousandCostsOnlyItself(t *testing.T) {
	st := openBoard(t)
	lines := jobRows(t, 1000)
	lines[500] = strings.Replace(lines[500], `"max":2400`, `"max":100`, 1) // below the minimum
	got := importLines(t, st, lines)
	if got[Created] != 999 || got[Refused] != 1 {
		t.Fatalf("got %v, want 999 created and 1 refused", got)
	}
	if n, err := st.Jobs().Count(t.Context()); err != nil || n != 999 {
		t.Errorf("the store holds %d jobs (%v), want 999", n, err)
	}
}

func TestImportingAgainChangesNothingAndAnEditUpdates(t *testing.T) {
	st := openBoard(t)
	lines := jobRows(t, 20)
	if got := importLines(t, st, lines); got[Created] != 20 {
		t.Fatalf("first run: %v", got)
	}
	if got := importLines(t, st, lines); got[Unchanged] != 20 {
		t.Fatalf("second run: %v, want all unchanged", got)
	}
	lines[3] = strings.Replace(lines[3], `"headcount":8`, `"headcount":9`, 1)
	if got := importLines(t, st, lines); got[Unchanged] != 19 || got[Updated] != 1 {
		t.Fatalf("third run: %v, want one updated", got)
	}
	poster := models.OrgRef{Kind: models.OrgEmployer, ID: "EMP05"}
	job, err := st.Jobs().ByRef(t.Context(), poster, "R00003")
	if err != nil || job.Terms.Headcount != 9 || !job.Live(now) {
		t.Errorf("got headcount %d live %v (%v)", job.Terms.Headcount, job.Live(now), err)
	}
}

// A file is no way around telling those who applied: what its rows change of
// conditions is on the job, from which they are told.
func TestAFileThatChangesTermsSaysOnTheJobWhatApplicantsHear(t *testing.T) {
	st := openBoard(t)
	lines := jobRows(t, 2)
	if got := importLines(t, st, lines); got[Created] != 2 {
		t.Fatalf("first run: %v", got)
	}
	lines[0] = strings.Replace(lines[0], `"description":"`, `"description":"勤務は毎週土曜の夜です。`, 1)
	lines[1] = strings.Replace(lines[1], `"description":"`, `"description":"静かな職場です。`, 1)
	im := &JobImport{
		Jobs: st.Jobs(), Orgs: orgs{st}, Now: func() time.Time { return now }, NewID: func() string { return "x" }, Looked: true,
		Told: true, Report: func(Verdict) {},
	}
	if err := im.Run(t.Context(), "rows.jsonl", strings.NewReader(strings.Join(lines, "\n"))); err != nil {
		t.Fatal(err)
	}
	for ref, want := range map[string]string{"R00000": "勤務は毎週土曜の夜です", "R00001": ""} {
		j, err := st.Jobs().ByRef(t.Context(), models.OrgRef{Kind: models.OrgEmployer, ID: "EMP05"}, ref)
		if err != nil || j.Revision != 2 {
			t.Fatalf("%s: revision %d, %v", ref, j.Revision, err)
		}
		if told := len(j.Edits) == 1; told != (want != "") {
			t.Fatalf("%s: %+v", ref, j.Edits)
		}
		if want != "" && (j.Edits[0].Changes[0].New[0] != want || !j.Edits[0].Spoken) {
			t.Errorf("%+v", j.Edits)
		}
	}
}

func TestReferencesOfOnePosterArePositionsOfTheirOwn(t *testing.T) {
	st := openBoard(t)
	lines := jobRows(t, 3) // alike but for the reference
	positions := func() map[string]bool {
		jobs, err := st.Jobs().ByPoster(t.Context(), models.OrgRef{Kind: models.OrgEmployer, ID: "EMP05"})
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]bool{}
		for _, j := range jobs {
			out[j.Cluster] = true
		}
		return out
	}
	importLines(t, st, lines)
	first := positions()
	if len(first) != 3 {
		t.Fatalf("%d positions, want 3", len(first))
	}
	for i := range lines {
		lines[i] = strings.Replace(lines[i], `"headcount":8`, `"headcount":9`, 1)
	}
	if got := importLines(t, st, lines); got[Updated] != 3 || !maps.Equal(positions(), first) {
		t.Errorf("after an edit (%v): positions %v, want %v", got, positions(), first)
	}
}

func TestCriteriaAreAnObjectOrAQueryString(t *testing.T) {
	object, err := readCriteria(json.RawMessage(`{"q":"内科","work":["online_care"]}`))
	if err != nil {
		t.Fatal(err)
	}
	query, err := readCriteria(json.RawMessage(`"q=%E5%86%85%E7%A7%91&work=online_care"`))
	if err != nil || query.Hash() != object.Hash() {
		t.Errorf("the query string means %+v (%v), want %+v", query, err, object)
	}
	for _, bad := range []string{`"colour=red"`, `{"colour":"red"}`, `"work=%zz"`, `7`, `[]`} {
		if _, err := readCriteria(json.RawMessage(bad)); err == nil {
			t.Errorf("%s was accepted", bad)
		}
	}
}

// A row may bring its employer along. What the form refuses is refused here too,
// and no employer is kept.
func TestAnEmployerThatARowBringsIsJudged(t *testing.T) {
	for tel, want := range map[string]Result{"abc": Refused, "03-0000-0001": Created} {
		st := openBoard(t)
		line := strings.Replace(jobRows(t, 1)[0], `"employer_id":"EMP05"`,
			`"employer":{"id":"NEW1","kind":"company","name":"株式会社見本",`+
				`"pref":"13","address":"東京都千代田区見本1-1-1","mail":"a@example.jp","tel":"`+tel+`"}`, 1)
		var got Verdict
		im := &JobImport{
			Jobs: st.Jobs(), Orgs: orgs{st}, Now: func() time.Time { return now }, NewID: func() string { return "x" },
			Report: func(v Verdict) { got = v }, Poster: models.OrgRef{Kind: models.OrgEmployer, ID: "EMP05"},
		}
		if err := im.Run(t.Context(), "rows.jsonl", strings.NewReader(line)); err != nil {
			t.Fatal(err)
		}
		if got.Result != want || want == Refused && (len(got.Faults) != 1 || got.Faults[0].Field != "employer.tel") {
			t.Errorf("%s: %s %s %v", tel, got.Result, got.Why, got.Faults)
		}
		if _, err := st.Employers().Get(t.Context(), "NEW1"); (err == nil) != (want == Created) {
			t.Errorf("%s: the employer is kept: %v", tel, err)
		}
	}
}

// An agency's rows name employers without an id: each is created once, by its name and
// place, and found again by the next row, and by the next run.
func TestAnAgencyNamesItsEmployers(t *testing.T) {
	st := openBoard(t)
	agency := models.Agency{ID: "AG1", Name: vocab.Text{JA: "見本医師紹介株式会社"}}
	saveAgency(t, st, &agency)
	employers := []string{
		`{"kind":"company","name":"株式会社みほん","pref":"13","address":"東京都千代田区見本1-1-1","tel":"03-0000-0001"}`,
		`{"kind":"company","name":"(株) みほん","pref":"13","address":"東京都千代田区見本１-１-１","tel":"03-0000-0001"}`,
		`{"kind":"company","name":"株式会社べつの","pref":"13","address":"東京都千代田区見本2-2-2","tel":"03-0000-0002"}`,
		`{"kind":"company","name":"株式会社みほん"}`,
	}
	rows := jobRows(t, len(employers))
	for i := range rows {
		rows[i] = strings.Replace(rows[i], `"employer_id":"EMP05"`, `"employer":`+employers[i], 1)
	}
	id := 0
	for run := range 2 {
		refused := 0
		im := &JobImport{
			Jobs: st.Jobs(), Orgs: orgs{st}, Now: func() time.Time { return now }, Poster: models.OrgRef{Kind: models.OrgAgency, ID: "AG1"},
			NewID: func() string { id++; return fmt.Sprintf("new%d", id) },
			Report: func(v Verdict) {
				if strings.Contains(v.Why, "employer") {
					refused++
					t.Errorf("run %d: %s", run, v.Why)
				}
			},
		}
		if err := im.Run(t.Context(), "rows.jsonl", strings.NewReader(strings.Join(rows, "\n"))); err != nil {
			t.Fatal(err)
		}
		entered, err := st.Employers().EnteredBy(t.Context(), "AG1")
		if err != nil || len(entered) != 2 || !entered[0].Verification.Pending() {
			t.Errorf("run %d: %d employers, %v", run, len(entered), err)
		}
	}
}

// A row whose employer has a number on the block list waits, whoever it comes from.
func TestARowWithABlockedNumberWaits(t *testing.T) {
	st := openBoard(t)
	e, err := st.Employers().Get(t.Context(), "EMP05")
	if err != nil {
		t.Fatal(err)
	}
	blocked, err := models.NewBlock(models.BlockedPhone, e.Tel, "前払いを求める詐欺でした", "", now)
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		name string
		list models.BlockList
		want bool
	}{{"nothing is blocked", nil, false}, {"its number is", models.BlockList{blocked}, true}} {
		var got Verdict
		im := &JobImport{Jobs: st.Jobs(), Orgs: orgs{st}, Now: func() time.Time { return now }, NewID: func() string { return tc.name },
			Blocks: tc.list, Report: func(v Verdict) { got = v }, Poster: models.OrgRef{Kind: models.OrgEmployer, ID: "EMP05"}}
		if err := im.Run(t.Context(), "rows.jsonl", strings.NewReader(strings.Replace(jobRows(t, 1)[0], "R00000", tc.name, 1))); err != nil {
			t.Fatal(err)
		}
		held := slices.ContainsFunc(got.Faults, func(f models.Fault) bool { return f.Code == "job.looked_at_first" })
		if got.Result != Created || held != tc.want || held && !got.Waits {
			t.Errorf("%s: %s, waits %v, for %v", tc.name, got.Result, got.Waits, got.Faults)
		}
	}
}

// Hours in a list are read without quotes, too; what is no text as a name says so.
func TestHoursNeedNoQuotes(t *testing.T) {
	var got []Row
	const file = "jobs:\n" +
		"  - {ref: a, terms: {hours: {patterns: [18:00-22:00, 9:00-13:00], core: 10:00}}, from: 2026-12-01}\n" +
		"  - {ref: b, terms: {18: 00}}\n"
	if err := ReadRows("jobs.yaml", strings.NewReader(file), func(r Row) error { got = append(got, r); return nil }); err != nil {
		t.Fatal(err)
	}
	const want = `{"from":"2026-12-01","ref":"a","terms":{"hours":{"core":"10:00","patterns":["18:00-22:00","9:00-13:00"]}}}`
	if len(got) != 2 || string(got[0].Data) != want || got[0].Err != nil {
		t.Errorf("read %s", got[0].Data)
	}
	if err := got[1].Err; err == nil || !strings.Contains(err.Error(), "quotes") {
		t.Errorf("a number as a name: %v", err)
	}
}

func saveAgency(t *testing.T, st *store.Store, a *models.Agency) {
	t.Helper()
	if err := st.Agencies().Save(t.Context(), a); err != nil {
		t.Fatal(err)
	}
}

func TestRowsNameWhatIsWrong(t *testing.T) {
	st := openBoard(t)
	line := jobRows(t, 1)[0]
	for name, tc := range map[string]struct{ row, want string }{
		"unknown field":    {strings.Replace(line, `"remote_level"`, `"remote_levle"`, 1), "remote_levle"},
		"unknown employer": {strings.Replace(line, `"employer_id":"EMP05"`, `"employer_id":"EMP99"`, 1), "EMP99"},
		"not JSON":         {`{"id":`, "unexpected"},
		"no reference":     {strings.Replace(line, `"id":"R00000"`, `"id":""`, 1), "ref"},
	} {
		var got Verdict
		im := &JobImport{Jobs: st.Jobs(), Orgs: orgs{st}, Now: func() time.Time { return now },
			NewID: func() string { return "x" }, Report: func(v Verdict) { got = v }}
		if err := im.Run(t.Context(), "rows.jsonl", strings.NewReader(tc.row)); err != nil {
			t.Fatal(err)
		}
		said := got.Why
		for _, f := range got.Faults {
			said += " " + f.Field
		}
		if got.Result != Refused || !strings.Contains(said, tc.want) {
			t.Errorf("%s: %s %q, want it refused naming %q", name, got.Result, said, tc.want)
		}
	}
}

// While a batch is written the poster's other doors are shut, and what came in by one of
// them before is met: two references of one position stand apart.
func TestAnImportMeetsWhatABoardTookMeanwhile(t *testing.T) {
	st := openBoard(t)
	lines := jobRows(t, 2)
	asked, let := []models.OrgRef{}, 0
	im := &JobImport{
		Jobs: st.Jobs(), Orgs: orgs{st}, Now: func() time.Time { return now }, NewID: func() string { return "imported" },
		Report: func(v Verdict) {
			if v.Result != Created {
				t.Errorf("%s is %s: %s", v.Ref, v.Result, v.Why)
			}
		},
		Looked: true,
		Alone: func(_ context.Context, poster models.OrgRef, _ string) (func(), error) {
			asked = append(asked, poster)
			importLines(t, st, lines[1:]) // by another door, while this one waited
			return func() { let++ }, nil
		},
	}
	if err := im.Run(t.Context(), "rows.jsonl", strings.NewReader(lines[0])); err != nil {
		t.Fatal(err)
	}
	if len(asked) != 1 || let != 1 {
		t.Errorf("asked %v, let in %d times", asked, let)
	}
	all, err := st.Jobs().ByPoster(t.Context(), asked[0])
	if err != nil || len(all) != 2 || all[0].Cluster == all[1].Cluster {
		t.Errorf("%v: %d jobs, want two positions", err, len(all))
	}
	im.Alone = func(context.Context, models.OrgRef, string) (func(), error) { return nil, models.ErrConflict }
	said := Verdict{}
	im.Report, im.NewID = func(v Verdict) { said = v }, func() string { return "late" }
	if err := im.Run(t.Context(), "rows.jsonl", strings.NewReader(strings.Replace(lines[0], "R00000", "R00009", 1))); err != nil ||
		said.Result != Refused || said.Why == "" {
		t.Errorf("while others write: %v, %+v", err, said)
	}
}
