package templates_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/admin"
	"github.com/enkaku/enkaku/handlers/desk"
	"github.com/enkaku/enkaku/handlers/doctor"
	"github.com/enkaku/enkaku/handlers/public"
	"github.com/enkaku/enkaku/handlers/subscriber"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/static"
	"github.com/enkaku/enkaku/templates"
	"github.com/jba/templatecheck"
)

// allPages holds one value of every page's struct. A page that is missing here
// fails TestPagesFitTheirStructs.
func allPages() []templates.Page {
	pages := []templates.Page{
		templates.FailurePage{}, templates.StepPage{}, templates.WorkPage{},
		public.SearchPage{}, public.JobPage{}, public.ComparePage{}, public.OrganisationPage{}, public.SignInPage{}, public.SessionsPage{}, public.ResumePage{},
		public.MailboxPage{}, public.DesignPage{}, public.LetterPage{}, public.LandingPage{}, public.PayPage{}, public.GuidesPage{}, public.GuidePage{},
		public.PasskeysPage{}, public.ConfirmPage{},
		subscriber.NewPage{}, subscriber.ManagePage{},
		doctor.HomePage{}, doctor.HidePage{}, doctor.ErasePage{}, doctor.HiredPage{}, desk.RecordPage{}, admin.ObjectionsPage{}, admin.ObjectionPage{}, doctor.HiddenPage{}, doctor.ExplainPage{}, doctor.ProfilePage{}, doctor.AlertsPage{}, doctor.ViewsPage{},
		doctor.SavedPage{}, doctor.AppliedPage{}, doctor.TalkPage{}, doctor.ApplyPage{}, doctor.AccountPage{}, doctor.LicencesPage{}, doctor.CVPage{}, doctor.ErasedPage{},
		public.StoriesPage{}, public.StoryPage{}, public.EventsPage{}, public.EventPage{}, doctor.StoriesPage{}, desk.EventsPage{},
		admin.StoriesPage{}, admin.StoryPage{}, admin.EventsPage{}, admin.EventPage{}, admin.GuidesPage{}, admin.GuidePage{},
		desk.FormPage{}, desk.PastePage{}, desk.PastedPage{}, desk.ImportPage{}, desk.ImportedPage{}, desk.ReviewPage{}, desk.HomePage{}, desk.JobsPage{}, desk.TogetherPage{}, desk.DraftsPage{}, desk.DraftsTogetherPage{}, desk.JobPage{}, desk.RegisterPage{}, desk.OrganisationPage{},
		desk.APIPage{}, desk.FeedsPage{}, desk.WebhooksPage{}, desk.BlocksPage{},
		desk.FiguresPage{}, desk.OutcomePage{},
		desk.CandidatesPage{}, desk.CandidatePage{}, doctor.ScoutsPage{},
		desk.MembersPage{}, desk.InvitationsPage{}, desk.ClientsPage{}, desk.ApplicationsPage{}, desk.ApplicationPage{}, desk.DeclinePage{}, desk.TemplatesPage{},
		admin.HomePage{}, admin.ReviewPage{}, admin.TogetherPage{}, admin.JobPage{}, admin.OrganisationsPage{}, admin.OrganisationPage{}, admin.OrgTablePage{}, admin.MailHealthPage{},
		admin.LicencesPage{}, admin.LicencePage{}, admin.ReportsPage{}, admin.ReportsTogetherPage{}, admin.OrgsTogetherPage{}, admin.OrgJobsPage{}, admin.MailPage{}, admin.MarketPage{}, admin.SubscriberPage{}, admin.UsersPage{}, admin.AuditPage{}, admin.BlocksPage{}, admin.RetentionPage{},
	}
	for _, name := range public.ProsePages {
		pages = append(pages, public.ProsePage{Name: name})
	}
	return pages
}

func TestPagesFitTheirStructs(t *testing.T) {
	set := templates.NewSet(t)
	structs := map[string]templates.Page{}
	for _, page := range allPages() {
		structs[page.Template()] = page
	}
	for lang, pages := range set.Parsed() {
		for name, parsed := range pages {
			page, ok := structs[name]
			if !ok {
				t.Errorf("page %s (%s) has no struct in allPages", name, lang)
				continue
			}
			if err := templatecheck.CheckHTML(parsed.Lookup("base.html"), page); err != nil {
				t.Errorf("page %s (%s): %v", name, lang, err)
			}
		}
		for name := range structs {
			if _, ok := pages[name]; !ok {
				t.Errorf("page %s has no template in %s", name, lang)
			}
		}
	}
}

func TestHostileTextIsEscaped(t *testing.T) {
	set := templates.NewSet(t)
	for _, page := range allPages() {
		value := reflect.New(reflect.TypeOf(page)).Elem()
		value.Set(reflect.ValueOf(page))
		templates.FillAll(value, templates.Attack)
		layout := value.FieldByName("Layout")
		layout.FieldByName("Styles").SetZero()
		layout.FieldByName("Scripts").SetZero()
		if prose, ok := page.(public.ProsePage); ok {
			value.FieldByName("Name").SetString(prose.Name)
		}
		var out bytes.Buffer
		if err := set.Render(&out, vocab.JA, value.Interface().(templates.Page)); err != nil {
			t.Errorf("%s: %v", page.Template(), err)
			continue
		}
		templates.WantHarmless(t, page.Template(), out.String())
	}
}

func TestHostileJobsAreEscapedOnTheirCards(t *testing.T) {
	set := templates.NewSet(t)
	var job models.Job
	templates.FillAll(reflect.ValueOf(&job).Elem(), templates.Attack)
	job.Regulatory.OnlineCareNotice, job.Pay.Unit = "", models.PayDaily
	var overlay templates.CardOptions
	templates.FillAll(reflect.ValueOf(&overlay).Elem(), templates.Attack)
	for _, lang := range []vocab.Lang{vocab.JA, vocab.EN} {
		face, err := set.Face(lang, &job)
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range []templates.CardOptions{{}, overlay} {
			var out bytes.Buffer
			if err := set.Render(&out, lang,
				public.SearchPage{Cards: []templates.Card{set.Card(face, o)}}); err != nil {
				t.Fatal(err)
			}
			templates.WantHarmless(t, "card", out.String())
			if !strings.Contains(out.String(), "&lt;script&gt;alert") {
				t.Error("the hostile text is not on the page at all")
			}
		}
	}
}

// Pages whose words were put in before parsing say the same as pages that look
// them up at every request and leave all escaping to html/template.
func TestFixedWordsSayTheSame(t *testing.T) {
	assets, err := static.Load()
	if err != nil {
		t.Fatal(err)
	}
	set := templates.NewSet(t)
	plain := strings.NewReplacer("&#43;", "+", "&#34;", `"`, "&#39;", "'")
	for _, lang := range []vocab.Lang{vocab.JA, vocab.EN} {
		calling, err := set.Calling(lang, assets)
		if err != nil {
			t.Fatal(err)
		}
		for _, page := range allPages() {
			for _, filled := range []bool{false, true} {
				value := reflect.New(reflect.TypeOf(page)).Elem()
				value.Set(reflect.ValueOf(page))
				if filled {
					templates.FillAll(value, templates.Attack)
				}
				layout := value.FieldByName("Layout")
				layout.FieldByName("Styles").SetZero()
				layout.FieldByName("Scripts").SetZero()
				if prose, ok := page.(public.ProsePage); ok {
					value.FieldByName("Name").SetString(prose.Name)
				}
				shown := value.Interface().(templates.Page)
				var got, want bytes.Buffer
				errGot := set.Render(&got, lang, shown)
				errWant := calling[page.Template()].ExecuteTemplate(&want, "base.html", shown)
				if (errGot == nil) != (errWant == nil) {
					t.Errorf("%s (%s): %v, want %v", page.Template(), lang, errGot, errWant)
				}
				if plain.Replace(got.String()) != plain.Replace(want.String()) {
					t.Errorf("%s (%s, filled: %v) differs", page.Template(), lang, filled)
				}
			}
		}
	}
}
