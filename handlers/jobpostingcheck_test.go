package handlers

import (
	"encoding/json"
	"image/png"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

var structuredData = regexp.MustCompile(`(?s)<script type="application/ld\+json">(.*?)</script>`)

// allDescribed is the structured data of a page, by type.
func (a answer) allDescribed() map[string]map[string]any {
	all := map[string]map[string]any{}
	for _, found := range structuredData.FindAllStringSubmatch(a.body, -1) {
		var one map[string]any
		decoder := json.NewDecoder(strings.NewReader(found[1]))
		decoder.UseNumber()
		if decoder.Decode(&one) == nil {
			kind, _ := one["@type"].(string)
			all[kind] = one
		}
	}
	return all
}

func (a answer) described(kind string) map[string]any { return a.allDescribed()[kind] }

// visible is the text of a page as a reader sees it, white space folded.
func (a answer) visible() string {
	var out strings.Builder
	tokens, skip := html.NewTokenizer(strings.NewReader(a.body)), 0
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return strings.Join(strings.Fields(out.String()), " ")
		case html.StartTagToken:
			if name, _ := tokens.TagName(); string(name) == "script" || string(name) == "title" {
				skip++
			}
		case html.EndTagToken:
			if name, _ := tokens.TagName(); string(name) == "script" || string(name) == "title" {
				skip--
			}
			out.WriteByte(' ')
		case html.TextToken:
			if skip == 0 {
				out.Write(tokens.Text())
			}
		}
	}
}

func pngSize(t *testing.T, body string) (width, height int) {
	t.Helper()
	picture, err := png.DecodeConfig(strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	return picture.Width, picture.Height
}

// posting is the structured data of a job beside its page.
type posting struct {
	*testing.T
	job  *models.Job
	lang vocab.Lang
	page answer
	seen string
	ld   map[string]any
}

func (w *whole) posting(j *models.Job, lang vocab.Lang) posting { return w.bench.postingOf(j, lang) }

func (b *bench) postingOf(j *models.Job, lang vocab.Lang) posting {
	b.t.Helper()
	page := b.browser().get(templates.Href(lang, "/jobs/"+j.ID)).want(b.t, 200)
	p := posting{T: b.t, job: j, lang: lang, page: page, seen: page.visible(), ld: page.described("JobPosting")}
	if p.ld == nil {
		b.t.Fatalf("%s: no JobPosting", j.ID)
	}
	return p
}

func (p posting) fail(format string, args ...any) {
	p.Helper()
	p.Errorf("%s (%s): "+format, append([]any{p.job.ID, p.lang}, args...)...)
}

// shown checks that a value stands on the page.
func (p posting) shown(what, value string) {
	p.Helper()
	value = strings.Join(strings.Fields(value), " ")
	if value == "" || !strings.Contains(p.seen, value) {
		p.fail("%s %q is not on the page", what, value)
	}
}

// only checks that an object has the properties named and, of the others, none
// but the optional ones.
func (p posting) only(what string, value any, kind string, required, optional []string) map[string]any {
	p.Helper()
	of, ok := value.(map[string]any)
	if !ok || of["@type"] != kind {
		p.fail("%s is %v, want a %s", what, value, kind)
		return map[string]any{}
	}
	for _, name := range required {
		if of[name] == nil || of[name] == "" {
			p.fail("%s lacks %s", what, name)
		}
	}
	for name := range maps.Keys(of) {
		if !slices.Contains(slices.Concat([]string{"@type"}, required, optional), name) {
			p.fail("%s has %s", what, name)
		}
	}
	return of
}

// check holds the description against Google's rules and against the page.
func (p posting) check() {
	p.Helper()
	p.only("the posting", p.ld, "JobPosting",
		[]string{"@context", "title", "description", "identifier", "datePosted", "validThrough", "employmentType", "hiringOrganization", "directApply"},
		[]string{"jobLocation", "jobLocationType", "applicantLocationRequirements", "baseSalary"})
	if p.ld["@context"] != "https://schema.org/" {
		p.fail("context %v", p.ld["@context"])
	}
	if p.ld["title"] != p.job.Title.In(p.lang) {
		p.fail("title %v", p.ld["title"])
	}
	p.shown("title", p.ld["title"].(string))
	p.dates()
	if kinds := []any{"FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER"}; !slices.Contains(kinds, p.ld["employmentType"]) {
		p.fail("employmentType %v", p.ld["employmentType"])
	}
	org := p.only("hiringOrganization", p.ld["hiringOrganization"], "Organization", []string{"name"}, []string{"url", "sameAs", "logo"})
	p.shown("employer", org["name"].(string))
	if p.ld["directApply"] != (p.job.Apply.URL == "") {
		p.fail("directApply %v, applied to at %q", p.ld["directApply"], p.job.Apply.URL)
	}
	p.only("identifier", p.ld["identifier"], "PropertyValue", []string{"name", "value"}, nil)
	p.places()
	p.salary()
	p.describes(p.ld["description"].(string))
	p.trail()
	raw, _ := json.Marshal(p.ld)
	absolute(p.T, p.job.ID, raw)
}

func (p posting) dates() {
	p.Helper()
	posted, err := time.ParseInLocation(time.DateOnly, p.ld["datePosted"].(string), models.Tokyo)
	first := p.job.FirstLiveAt
	if first.IsZero() { // nobody has looked yet whether it became live
		first = p.job.PublishAt
	}
	if err != nil || !posted.Equal(models.DateOf(first).Start()) {
		p.fail("datePosted %v, first live %v: %v", p.ld["datePosted"], first, err)
	}
	until, err := time.Parse(time.RFC3339, p.ld["validThrough"].(string))
	if err != nil || models.DateOf(until) != p.job.Terms.ValidThrough && p.job.Regulatory.OnlineCareNotice != models.NoticeGrandfathered {
		p.fail("validThrough %v, want the end of %s: %v", p.ld["validThrough"], p.job.Terms.ValidThrough, err)
	}
}

// places checks who may be where. A job is remote when nobody ever has to come.
func (p posting) places() {
	p.Helper()
	locations, _ := p.ld["jobLocation"].([]any)
	areas, _ := p.ld["applicantLocationRequirements"].([]any)
	a := &p.job.Advert
	if a.Remote != "full_remote" || a.Onsite.Frequency != "none" {
		if p.ld["jobLocationType"] != nil || p.ld["applicantLocationRequirements"] != nil || len(locations) == 0 {
			p.fail("%s, on site %s: %v", a.Remote, a.Onsite.Frequency, p.ld)
		}
		for _, one := range locations {
			p.place(one)
		}
		return
	}
	// Google drops a remote job that names no area (Automattic/WP-Job-Manager#2305).
	if p.ld["jobLocationType"] != "TELECOMMUTE" || locations != nil || len(areas) == 0 {
		p.fail("wholly remote, but %v at %v", p.ld["jobLocationType"], locations)
	}
	p.shown("remote level", vocab.RemoteLevels.Label(a.Remote, p.lang))
	var names []string
	for _, one := range areas {
		area, _ := one.(map[string]any)
		p.only("area", one, area["@type"].(string), []string{"name"}, nil)
		names = append(names, area["@type"].(string)+" "+area["name"].(string))
	}
	var want []string
	switch {
	case slices.Contains(a.Locations, "overseas_ok"):
		p.shown("living abroad", vocab.AllowedLocations.Label("overseas_ok", p.lang))
		if len(names) != 249 || !slices.Contains(names, "Country JP") || !slices.Contains(names, "Country BR") {
			p.fail("may live anywhere, but in %d areas", len(names))
		}
		return
	case len(a.LivingPrefs) == 0:
		want = []string{"Country Japan"}
	default:
		for _, pref := range a.LivingPrefs {
			want = append(want, "State "+vocab.Prefs.Label(pref, p.lang))
			p.shown("area", vocab.Prefs.Label(pref, p.lang))
		}
	}
	if !slices.Equal(names, want) {
		p.fail("applicants from %v, want %v", names, want)
	}
}

func (p posting) place(value any) {
	p.Helper()
	place := p.only("place", value, "Place", []string{"address"}, nil)
	address := p.only("address", place["address"], "PostalAddress", []string{"addressCountry"},
		[]string{"addressRegion", "addressLocality", "streetAddress"})
	if address["addressCountry"] != "JP" {
		p.fail("country %v", address["addressCountry"])
	}
	known := len(p.job.OnsitePrefs()) > 0
	if region, ok := address["addressRegion"].(string); ok {
		if !slices.ContainsFunc(vocab.Prefs.Terms(), func(t vocab.Term) bool { return t.Label.In(p.lang) == region }) {
			p.fail("region %q is no prefecture", region)
		}
		p.shown("region", region)
	} else if known {
		p.fail("the place has no region: %v", address)
	}
	for _, name := range []string{"addressLocality", "streetAddress"} {
		if part, ok := address[name].(string); ok {
			p.shown(name, part)
			if vocab.SplitAddress(part).Pref != "" {
				p.fail("%s %q holds the region", name, part)
			}
		}
	}
}

func (p posting) salary() {
	p.Helper()
	pay := &p.job.Pay
	unit, known := map[vocab.PayUnit]string{"hourly": "HOUR", "daily": "DAY", "monthly_salary": "MONTH",
		"monthly_retainer": "MONTH", "annual_salary": "YEAR"}[pay.Unit]
	if !known {
		if p.ld["baseSalary"] != nil {
			p.fail("pay in %s is bent into %v", pay.Unit, p.ld["baseSalary"])
		}
		return
	}
	salary := p.only("baseSalary", p.ld["baseSalary"], "MonetaryAmount", []string{"currency", "value"}, nil)
	if salary["currency"] != pay.Currency {
		p.fail("currency %v", salary["currency"])
	}
	want, figures := []string{"value"}, map[string]int64{"value": pay.Min}
	if pay.Max > pay.Min {
		want, figures = []string{"minValue", "maxValue"}, map[string]int64{"minValue": pay.Min, "maxValue": pay.Max}
	}
	value := p.only("pay", salary["value"], "QuantitativeValue", append(want, "unitText"), nil)
	if value["unitText"] != unit {
		p.fail("unit %v of %s", value["unitText"], pay.Unit)
	}
	for name, figure := range figures {
		n, _ := value[name].(json.Number)
		if got, err := n.Int64(); err != nil || got != figure {
			p.fail("%s is %v, want the number %d", name, value[name], figure)
		}
		if !strings.Contains(p.seen, templates.Thousands(figure)) && !strings.Contains(p.seen, templates.Thousands(figure/10_000)) {
			p.fail("the page does not say %d", figure)
		}
	}
}

// describes checks that the description is whole, safe, and what the page says.
func (p posting) describes(text string) {
	p.Helper()
	if rest := regexp.MustCompile(`</?(p|ul|li)>`).ReplaceAllString(text, ""); strings.ContainsAny(rest, "<>") {
		p.fail("the description holds markup: %.200q", rest)
	}
	plain := answer{body: text}.visible()
	for _, must := range append(templates.Paragraphs(p.job.Description), p.job.Terms.Work.Initial,
		vocab.RemoteLevels.Label(p.job.Remote, p.lang), templates.PayWords(p.lang, &p.job.Pay)) {
		if must = strings.Join(strings.Fields(must), " "); !strings.Contains(plain, must) {
			p.fail("the description lacks %q", must)
		}
	}
	for _, key := range p.job.Licences.Required {
		if !strings.Contains(plain, vocab.Licences.Label(key, p.lang)) {
			p.fail("the description lacks the licence %s", key)
		}
	}
	for _, key := range slices.Concat(p.job.Skills.Required, p.job.Skills.AnyOf) {
		if !strings.Contains(plain, vocab.Skills.Label(key, p.lang)) {
			p.fail("the description lacks the skill %s", key)
		}
	}
	if !strings.Contains(plain, p.job.Skills.Note) {
		p.fail("the description lacks %q", p.job.Skills.Note)
	}
	for _, hours := range p.job.Terms.Hours.Patterns {
		if p.job.Contract == vocab.ContractEmployment && !strings.Contains(plain, hours) {
			p.fail("the description lacks the hours %q", hours)
		}
	}
	for _, item := range regexp.MustCompile(`(?s)<(?:p|li)>(.*?)</`).FindAllStringSubmatch(text, -1) {
		line := html.UnescapeString(item[1])
		parts := strings.SplitN(line, ": ", 2)
		if i := strings.Index(line, "both: "); i > 0 { // a label that holds a colon itself
			parts = []string{line[:i+len("both")], line[i+len("both: "):]}
		}
		for _, part := range parts {
			for _, one := range strings.Split(strings.ReplaceAll(part, "\u00a0", " "), " ・ ") {
				p.shown("what the description says", one)
			}
		}
	}
}

// trail checks that the breadcrumbs are those that the page shows.
func (p posting) trail() {
	p.Helper()
	_, nav, _ := strings.Cut(p.page.body, `<nav class="crumbs"`)
	nav, _, _ = strings.Cut(nav, "</nav>")
	var shown []string
	for _, link := range regexp.MustCompile(`<li><a href="([^"]+)"(?: data-back="[^"]*")?>([^<]+)</a></li>`).FindAllStringSubmatch(nav, -1) {
		shown = append(shown, html.UnescapeString(link[2])+" https://enkaku.example"+html.UnescapeString(link[1]))
	}
	var said []string
	items, _ := p.page.described("BreadcrumbList")["itemListElement"].([]any)
	for i, value := range items {
		item := p.only("crumb", value, "ListItem", []string{"position", "name", "item"}, nil)
		if n, _ := item["position"].(json.Number); n.String() != string(rune('1'+i)) {
			p.fail("crumb %d has position %v", i+1, item["position"])
		}
		said = append(said, item["name"].(string)+" "+item["item"].(string))
	}
	if len(said) < 2 || !slices.Equal(said, shown) {
		p.fail("trail %v, shown %v", said, shown)
	}
}
