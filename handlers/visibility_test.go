package handlers

import (
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// marks are what stands for each row of docs/visibility.md: in this doctor, and
// nowhere else.
var marks = map[string][]string{
	"sign-in address":       {"secret@example.jp"},
	"displayed name":        {"夜空の内科医"},
	"words about oneself":   {"星を見るのが好きです"},
	"message to the poster": {"夜間の枠を希望します"},
	"answers to questions":  {"星を百まで数えました"},
	"hours wished for":      {"新月の夜から明け方"},
	"address for answers":   {"work@example.jp"},
	"legal name":            {"星川　渚", "星川 渚"},
	"licence number":        {"987654", "９８７６５４"},
	"file of the licence":   {"menkyo-no-utsushi.png", "/documents/"},
	"what the CV prints":    {"彗星を十年みてきました"},
	"what the CV keeps out": {"080-7777-1234", "星見町", "cv-only@example.jp", "1989年1月7日", "流星病院", "Hoshikawa", "銀河への志望"},
	"floor of pay":          {"7,913", `"7913`, ":7913", ">7913", " 7913"}, // not by chance in an id
	"organisations blocked": {"まぼろし病院"},
}

// Who sees what of a doctor is what docs/visibility.md says, in every state.
func TestWhoSeesWhatOfADoctor(t *testing.T) {
	v := newVisible(t)
	for _, s := range v.states() {
		s.lead()
		v.compare("The poster, in order of time", s.name, v.clinicSees())
		v.note("readers", v.reads(v.browser(), publicPages(v.job)...))
		v.note("another doctor", v.reads(v.other, publicPages(v.job)...))
		v.note("another poster", v.deskSees(v.rival, "rival@clinic.example", v.rivals.ID))
		v.note("administrators", v.reads(v.office, "/admin/users", "/admin/licences",
			"/admin/users/"+v.user, "/admin/licences/"+v.id))
	}
	for who, seen := range v.ever {
		v.compare("The others, at any time", who, seen)
	}
	v.everyCellWasCompared()
}

// visible is a doctor with everything that may be seen, and who looks.
type visible struct {
	*bench
	clinic, rival, office, other, doctor *browser
	org                                  models.OrgRef
	job, rivals                          models.Job
	id, user                             string
	table                                map[string]map[string]map[string]bool // heading, column, row
	compared                             map[string]bool
	ever                                 map[string]string // all that somebody read
	mailed                               map[string]int    // mails of the board when an address was read last
}

func newVisible(t *testing.T) *visible {
	v := &visible{bench: newBench(t, board), compared: map[string]bool{}, ever: map[string]string{},
		mailed: map[string]int{}}
	v.clinic, v.org = v.recruiterAt("jinji@clinic.example", "employer", clinic())
	v.verify(v.org)
	v.job = v.clinic.posted(v.org.ID, map[string][]string{"apply.questions": {"これまでに何をしましたか"}})
	others := clinic()
	others.Set("name_ja", "みなと病院")
	var rival models.OrgRef
	v.rival, rival = v.recruiterAt("rival@clinic.example", "employer", others)
	v.verify(rival)
	v.rivals = v.rival.posted(rival.ID, nil)
	v.office = v.administrator()
	v.other = v.newDoctor("other@example.jp")
	v.doctor = v.browser()
	v.doctor.signIn("secret@example.jp")
	v.profile("visibility", "private")
	d := v.profileOf("secret@example.jp")
	v.id, v.user = d.ID, d.UserID
	v.doctor.submit("/me/licences", "/me/licences", url.Values{"legal_name": {"星川　渚"}}).want(t, 303)
	v.doctor.upload("/me/licences", medical, "menkyo-no-utsushi.png", scanned(t)).want(t, 303)
	v.doctor.submit("/me/cv", "/me/cv", resume("summary.ja", "彗星を十年みてきました", "email", "cv-only@example.jp", "motive.ja", "銀河への志望",
		"chosen", "summary")).want(t, 303)
	v.table = tables(t, "../docs/visibility.md")
	return v
}

// profile saves the doctor's profile anew with some fields changed.
func (v *visible) profile(change ...string) {
	v.t.Helper()
	form := internist("display_name", "夜空の内科医", "self_pr", "星を見るのが好きです", "wants.min_hourly", "7,913",
		"licences.0.number", "987654", "blocked.0.name", "まぼろし病院")
	if v.id != "" {
		form.Set("version", itoa(v.profileOf("secret@example.jp").Version))
	}
	for i := 0; i+1 < len(change); i += 2 {
		form.Set(change[i], change[i+1])
	}
	v.doctor.submit("/me/profile", "/me/profile", form).want(v.t, 303)
}

// state is a column of the first table and what the doctor does to get there.
type state struct {
	name string
	lead func()
}

func (v *visible) states() []state {
	apply := func() {
		form := applying()
		form.Set("contact", "")
		form.Set("message", "夜間の枠を希望します")
		form.Set("hours", "新月の夜から明け方")
		form.Set("asked", "これまでに何をしましたか")
		form.Set("answers.0", "星を百まで数えました")
		page := "/jobs/" + v.job.ID + "/apply"
		form["cv_forms"] = []string{"resume", "history", "english"}
		v.doctor.submit(page, page, form).want(v.t, 303)
	}
	reveal := func(contact, name string) func() {
		return func() {
			v.doctor.submit("/me/applied", "/jobs/"+v.job.ID+"/reveal", url.Values{
				"contact." + v.job.ID: {contact}, "legal_name." + v.job.ID: {name}}).want(v.t, 303)
		}
	}
	return []state{
		{"private", func() {}},
		{"seen by posters", func() { v.profile("visibility", "verified_posters") }},
		{"hidden again", func() { v.profile("visibility", "private") }},
		{"applied", apply},
		{"address given", reveal("work@example.jp", "")},
		{"name given", reveal("work@example.jp", "星川 渚")},
		{"taken back", reveal("", "")},
		{"withdrawn", func() {
			v.doctor.submit("/me/applied", "/jobs/"+v.job.ID+"/withdraw", url.Values{}).want(v.t, 303)
		}},
		{"applied again", apply},
		{"blocked", func() {
			v.profile("visibility", "private", "blocked.1.name", clinicName)
		}},
		{"left", func() {
			v.doctor.submit("/me/account", "/me/erase", url.Values{"sure": {"on"}}).want(v.t, 200)
		}},
	}
}

// clinicSees is all that the poster of the job can read.
func (v *visible) clinicSees() string { return v.deskSees(v.clinic, "jinji@clinic.example", v.job.ID) }

// deskSees is all that a recruiter can read of the doctor, files and the mails
// since they looked last included, whoever the job belongs to.
func (v *visible) deskSees(w *browser, address, own string) string {
	pages := append(publicPages(v.job), "/desk", "/desk/applications", "/desk/applications?view=list",
		"/desk/jobs/"+v.job.ID, "/desk/candidates", "/desk/candidates/"+v.id, "/desk/candidates/"+v.id+"?job="+own)
	for before := range 2 {
		at := "/desk/applications/" + models.ApplicationID(v.job.ID, v.id, before)
		pages = append(pages, at, "/en"+at)
	}
	read := v.reads(w, pages...) + w.submit("/desk", "/desk/applications/export", url.Values{}).want(v.t, 200).body
	v.catchUp()
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, m := range v.sent[v.mailed[address]:] {
		if m.To.Email == address {
			read += m.Subject + m.Text + m.HTML
		}
	}
	v.mailed[address] = len(v.sent)
	return read
}

// publicPages are pages for everybody that might name a doctor.
func publicPages(j models.Job) []string {
	return []string{"/", "/jobs/" + j.ID, "/employers/" + j.EmployerID, "/feed", "/feed.json", "/api/v1/jobs",
		"/api/v1/jobs/" + j.ID, "/?q=" + url.QueryEscape("夜空の内科医")}
}

// reads is what somebody reads on pages; those that are refused say something
// too. What was typed into the address is not told by the board.
func (v *visible) reads(w *browser, pages ...string) string {
	var all strings.Builder
	for _, page := range pages {
		body := w.get(page).body
		links, _ := answer{body: body}.threadFiles()
		for _, link := range links {
			all.WriteString(pdfText(v.t, w.get(link).want(v.t, 200).body))
		}
		if strings.Contains(page, "?q=") {
			body = strings.ReplaceAll(body, "夜空の内科医", "")
		}
		all.WriteString(body)
	}
	return all.String()
}

func (v *visible) note(who, read string) { v.ever[who] += read }

// compare fails where what was read is not what the table says.
func (v *visible) compare(heading, column, read string) {
	v.t.Helper()
	want, listed := v.table[heading][column]
	if !listed {
		v.t.Fatalf("%s: no column %q", heading, column)
	}
	for row, texts := range marks {
		seen := false
		for _, text := range texts {
			seen = seen || strings.Contains(read, text)
		}
		if stated, listed := want[row]; !listed || stated != seen {
			v.t.Errorf("%s, %s: %s is seen: %v, in the table: %v", heading, column, row, seen, stated)
		}
		v.compared[heading+column+row] = true
	}
}

func (v *visible) everyCellWasCompared() {
	for heading, columns := range v.table {
		for column, rows := range columns {
			for row := range rows {
				if !v.compared[heading+column+row] {
					v.t.Errorf("%s, %s, %s: nobody looked", heading, column, row)
				}
			}
		}
	}
}

// tables reads the tables of a page, by heading, column and row.
func tables(t *testing.T, path string) map[string]map[string]map[string]bool {
	t.Helper()
	page, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]map[string]map[string]bool{}
	heading, columns := "", []string(nil)
	for _, line := range strings.Split(string(page), "\n") {
		if title, ok := strings.CutPrefix(line, "## "); ok {
			heading, columns = title, nil
			all[heading] = map[string]map[string]bool{}
		}
		cells := strings.Split(strings.Trim(line, "|"), "|")
		switch {
		case !strings.HasPrefix(line, "|") || strings.HasPrefix(line, "|---"):
		case columns == nil:
			columns = cells
			for _, c := range columns[1:] {
				all[heading][strings.TrimSpace(c)] = map[string]bool{}
			}
		default:
			for i, c := range cells[1:] {
				all[heading][strings.TrimSpace(columns[i+1])][strings.TrimSpace(cells[0])] = strings.TrimSpace(c) == "●"
			}
		}
	}
	return all
}
