package handlers

import (
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/models"
)

// hands are those who change one live job: a person by the form, a program, an
// editor.
type hands struct {
	*bench
	t      *testing.T
	w      *browser
	editor *browser
	key    string
	job    models.Job
	said   map[string][]string // by the program
}

func handsOf(t *testing.T, b *bench) *hands {
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	h := &hands{bench: b, t: t, w: w, editor: b.administrator(), key: w.key("jobs.read", "jobs.write"), job: w.posted(org.ID, nil)}
	h.said = advert.Encode(b.job(h.job.ID).Advert)
	return h
}

// open opens the form of the job and returns its address.
func (h *hands) open() string {
	page := "/desk/jobs/" + h.job.ID
	return h.w.submit(page, page+"/edit", url.Values{}).want(h.t, 303).Header.Get("Location")
}

// types changes one answer of the form, as a person does who sees all the others.
func (h *hands) types(draft, field, value string) {
	h.t.Helper()
	d, err := h.store.Drafts().Get(h.t.Context(), strings.TrimPrefix(draft, "/desk/drafts/"))
	if err != nil {
		h.t.Fatal(err)
	}
	job := h.bench.job(h.job.ID)
	advert.Meet(&d, job)
	step, _ := advert.PageOf(advert.PageOfField(field))
	form := url.Values{"go": {"leave"}}
	for _, name := range step.Asked(d.Values) {
		form[name] = d.Values[name]
	}
	form[field] = []string{value}
	path := draft + "/" + step.Key
	h.w.submit(path, path, form).want(h.t, 303)
}

func (h *hands) publish(draft string) {
	h.t.Helper()
	h.w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}, "go": {"publish"}}).want(h.t, 303)
}

// puts hands in, by the program, what it said before with other answers.
func (h *hands) puts(pairs ...string) map[string]any {
	h.t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		h.said[pairs[i]] = []string{pairs[i+1]}
	}
	res, got := h.call("PUT", "/api/v1/jobs/"+h.job.Ref, h.key, written(h.said))
	res.want(h.t, 200)
	return got
}

func (h *hands) now() models.Job { return *h.bench.job(h.job.ID) }

// A change of a person that waits, and a program that knows nothing of it.
func TestAProgramTakesNoWaitingChangeAway(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		h := handsOf(t, b)
		draft := h.open()
		h.types(draft, "pay.max", "12500")
		h.publish(draft)
		if got := h.puts(); got["result"] != "unchanged" || got["change_waiting"] != true || h.now().Proposed.Pay.Max != 12500 {
			t.Fatalf("the program repeats itself: %v", got)
		}
		selection := "書類確認→オンライン面談2回"
		if got := h.puts("terms.selection", selection); got["result"] != "updated" || got["change_waiting"] != false ||
			got["change_aside"] != true || h.now().Terms.Selection != selection {
			t.Fatalf("the program changes the words: %v", got)
		}
		h.w.get("/desk/jobs/"+h.job.ID).want(t, 200, "途中の変更があります", "プログラムまたはファイルから届いた内容", `id="aside"`)
		draft = h.open()
		h.w.get(draft+"/pay").want(t, 200, `value="12500"`)
		h.publish(draft)
		if j := h.now(); j.Proposed == nil || j.Proposed.Pay.Max != 12500 || j.Proposed.Terms.Selection != selection || j.Aside != nil {
			t.Fatalf("both hands' changes do not wait together: %+v, aside %v", j.Proposed, j.Aside)
		}

		// The editor sends it back: it is the form to go on from, also in one that is open.
		open := h.open()
		h.types(open, "terms.headcount", "65")
		h.editor.decide(h.job.ID, "return", "報酬の根拠を書いてください").want(t, 303)
		h.w.get("/desk/jobs/"+h.job.ID).want(t, 200, "戻された変更は残してあります")
		h.w.get(open+"/pay").want(t, 200, `value="12500"`)
		h.publish(open)
		if j := h.now(); j.Proposed == nil || j.Proposed.Pay.Max != 12500 || j.Proposed.Terms.Headcount != 65 || j.Aside != nil {
			t.Fatalf("returned, and handed in again: %+v, aside %v", j.Proposed, j.Aside)
		}
		open = h.open()
		h.types(open, "pay.max", "12600")
		h.editor.decide(h.job.ID, "approve", "").want(t, 303)
		h.w.get(open+"/pay").want(t, 200, `value="12600"`)
		h.publish(open)
		if j := h.now(); j.Pay.Max != 12500 || j.Proposed == nil || j.Proposed.Pay.Max != 12600 {
			t.Fatalf("approved while the next edit was open: shown %d", j.Pay.Max)
		}
	})
}

// A form that is open while a program hands in shows field by field what it took
// over and what it would replace; so does one made from an old version.
func TestAFormShowsWhatAProgramChangedMeanwhile(t *testing.T) {
	b := newBench(t, board)
	h := handsOf(t, b)
	before := h.now()
	draft := h.open()
	h.types(draft, "terms.headcount", "65")
	h.puts("pay.max", "13000", "terms.headcount", "63")
	if h.now().Proposed == nil {
		t.Fatal("other pay does not wait")
	}
	review := h.w.get(draft+"/review").want(t, 200, `id="taken"`, "13,000", `id="contested"`).body
	if !strings.Contains(review, "63") || !strings.Contains(review, "65") {
		t.Error("both answers to one question are not shown")
	}
	h.publish(draft)
	if j := h.now(); j.Proposed == nil || j.Proposed.Pay.Max != 13000 || j.Proposed.Terms.Headcount != 65 {
		t.Fatalf("published: %+v", j.Proposed)
	}
	page := "/desk/jobs/" + h.job.ID
	draft = strings.TrimSuffix(h.w.submit(page, page+"/restore", url.Values{"version": {"1"}}).want(t, 303).Header.Get("Location"), "/review")
	h.w.get(draft+"/review").want(t, 200, `id="contested"`, ">13000<", ">65<")
	h.publish(draft)
	if j := h.now(); j.Proposed != nil || j.Pay.Max != before.Pay.Max {
		t.Errorf("restored: waits %v", j.Proposed)
	}
}

// What a person typed into the draft of a row goes on as an edit when a program
// publishes the row's reference.
func TestATypedDraftOutlivesTheProgramThatPublishesItsReference(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	key := w.key("jobs.read", "jobs.write")
	values := b.onlineCare(org.ID)
	for _, row := range [][2]string{{"A-1", "65"}, {"A-2", ""}} {
		ref, typed := row[0], row[1]
		draft := models.Draft{ID: b.store.ImportedID(org, ref), Owner: org, Values: map[string][]string{"title.ja": values["title.ja"]}}
		if err := b.store.Drafts().Save(t.Context(), &draft); err != nil {
			t.Fatal(err)
		}
		if typed != "" {
			draft.Values["terms.headcount"] = []string{typed}
			if err := b.store.Drafts().Save(t.Context(), &draft); err != nil {
				t.Fatal(err)
			}
		}
		res, _ := b.call("PUT", "/api/v1/jobs/"+ref, key, written(values))
		if typed == "" {
			res.want(t, 409) // a twin, and the draft stays
			continue
		}
		res.want(t, 201)
		w.get("/desk/drafts/"+draft.ID+"/review").want(t, 200, "65")
		if kept, err := b.store.Drafts().Get(t.Context(), draft.ID); err != nil || kept.JobID != draft.ID || kept.Values["terms.headcount"][0] != typed {
			t.Errorf("the draft: %+v %v", kept, err)
		}
	}
}
