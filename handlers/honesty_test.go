package handlers

import (
	"encoding/json"
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/cmd/intake"
	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/posting/wire"
	"github.com/enkaku/enkaku/search/claims/claimstest"
)

func TestAdvertsFromTheFormAreJudgedByWhatTheySay(t *testing.T) {
	for _, name := range []string{"honesty.yaml", "paraphrases.yaml", "lawful_facts.yaml"} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, board)
			demo := demoBoard(t, models.DateOf(b.now))
			w := b.posterForAll(demo)
			cases, bases := claimstest.Read(t, "..", name)
			var s claimstest.Score
			for i := 0; i < len(cases); i += formStep {
				got := w.formed(&cases[i], demo, bases)
				s.Note(&cases[i], got)
				if got.Verdict != cases[i].Want {
					t.Log(claimstest.Told(&cases[i], got))
				}
			}
			table, sum := s.Table()
			t.Log("\n" + table)
			claimstest.Floors{Stopped: 0.98, Right: 0.9, Lawful: 1}.Hold(t, sum)
		})
	}
}

// posterForAll saves the demo organisations as verified ones and returns a
// browser signed in as a person who posts for all of them.
func (b *bench) posterForAll(demo intake.Board) *browser {
	b.t.Helper()
	ctx := b.t.Context()
	w := b.browser()
	w.signIn("poster@example.jp")
	user, err := b.store.Users().ByEmail(ctx, "poster@example.jp")
	if err != nil {
		b.t.Fatal(err)
	}
	for _, e := range demo.Employers {
		e.Verification.State = models.VerifyVerified
		if err := b.store.Employers().Save(ctx, &e); err != nil {
			b.t.Fatal(err)
		}
		user.Memberships = append(user.Memberships,
			models.Membership{Org: models.OrgRef{Kind: models.OrgEmployer, ID: e.ID}})
	}
	for _, a := range demo.Agencies {
		a.Verification.State = models.VerifyVerified
		if err := b.store.Agencies().Save(ctx, &a); err != nil {
			b.t.Fatal(err)
		}
		user.Memberships = append(user.Memberships,
			models.Membership{Org: models.OrgRef{Kind: models.OrgAgency, ID: a.ID}})
	}
	if err := b.store.Users().Save(ctx, &user); err != nil {
		b.t.Fatal(err)
	}
	return w
}

var linkedField = regexp.MustCompile(`#f-([a-z_]+(?:\.[a-z_]+)*)`)

// formed hands a case in through the form, takes what came of it off the board
// again, and puts the agency back as it was.
func (w *browser) formed(c *claimstest.Case, demo intake.Board, bases map[string]map[string]any) claimstest.Judgement {
	w.t.Helper()
	row := claimstest.Changed(w.t, bases[c.Base], c.Change)
	if len(c.Agency) > 0 {
		id := fmt.Sprint(row["poster"].(map[string]any)["agency_id"])
		before, err := w.store.Agencies().Get(w.t.Context(), id)
		if err != nil {
			w.t.Fatal(err)
		}
		w.saveAgency(c.Changes(w.t, before, w.now))
		defer func() {
			now, err := w.store.Agencies().Get(w.t.Context(), id)
			if err != nil {
				w.t.Fatal(err)
			}
			now.Permit = before.Permit
			w.saveAgency(now)
		}()
	}
	if c.Twin {
		_, first := w.handIn(c.ID+"-first", claimstest.Changed(w.t, bases[c.Base], nil))
		defer w.takeOff(first)
	}
	got, job := w.handIn(c.ID, row)
	if job != "" {
		w.takeOff(job)
	}
	return got
}

func (b *bench) saveAgency(a models.Agency) {
	b.t.Helper()
	if err := b.store.Agencies().Save(b.t.Context(), &a); err != nil {
		b.t.Fatal(err)
	}
}

// handIn keeps a row as a draft and presses the button. The fields are those
// that the list of the review page links to.
func (w *browser) handIn(id string, row map[string]any) (got claimstest.Judgement, job string) {
	w.t.Helper()
	row["id"], row["ref"] = id, id
	data, err := json.Marshal(row)
	if err != nil {
		w.t.Fatal(err)
	}
	in, err := wire.DecodeAdvert(data)
	if err != nil {
		w.t.Fatal(err)
	}
	a, err := in.Advert()
	if err != nil {
		w.t.Fatal(err)
	}
	owner := models.OrgRef{Kind: models.OrgEmployer, ID: a.EmployerID}
	if in.Poster.AgencyID != "" {
		owner = models.OrgRef{Kind: models.OrgAgency, ID: in.Poster.AgencyID}
		w.clientOf(owner.ID, &in, a.EmployerID)
	}
	if in.Employer != nil {
		a.EmployerID = in.Employer.ID
	}
	d := models.Draft{ID: id, Owner: owner, Values: advert.Encode(a)}
	if err := w.store.Drafts().Save(w.t.Context(), &d); err != nil {
		w.t.Fatal(err)
	}
	page := "/desk/drafts/" + id + "/review"
	body := w.get(page).body
	res := w.submit(page, "/desk/drafts/"+id+"/publish", url.Values{"attest": {"on"}, "go": {"publish"}})
	severity := models.FaultError
	switch res.StatusCode {
	case 422, 409:
		got.Verdict = "block"
	case 303:
		job = strings.TrimPrefix(res.Header.Get("Location"), "/desk/jobs/")
		got.Verdict, severity = "review", models.FaultWarning
		if w.job(job).Live(w.now) {
			got.Verdict = "live"
		}
	default:
		w.t.Fatalf("%s: %d %s", id, res.StatusCode, res.body)
	}
	for _, m := range linkedField.FindAllStringSubmatch(body, -1) {
		got.Faults = append(got.Faults, models.Fault{Field: m[1], Severity: severity})
	}
	return got, job
}

// clientOf makes the employer of a row a client of an agency.
func (b *bench) clientOf(agency string, in *intake.AdvertRow, id string) {
	b.t.Helper()
	ctx := b.t.Context()
	e := models.Employer{}
	if in.Employer != nil {
		e = in.Employer.Employer()
		e.Verification.State, id = models.VerifyPending, e.ID
	}
	if known, err := b.store.Employers().Get(ctx, id); err == nil {
		e = known
	}
	e.EnteredBy = agency
	if err := b.store.Employers().Save(ctx, &e); err != nil {
		b.t.Fatal(err)
	}
}

// takeOff takes a job off the board.
func (b *bench) takeOff(id string) {
	b.t.Helper()
	j := b.job(id)
	j.State = models.JobWithdrawn
	if err := b.store.Jobs().Save(b.t.Context(), j); err != nil {
		b.t.Fatal(err)
	}
}
