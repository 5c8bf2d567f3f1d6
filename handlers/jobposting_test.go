package handlers

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Every kind of work at every distance, in all kinds of places and forms of
// pay, is described as Google's rules want it and as its page says.
func TestEveryJobIsDescribedUnderTheRules(t *testing.T) {
	w := openWhole(t)
	jobs := w.allKinds()
	remote, onsite := 0, 0
	for i, j := range jobs {
		p := w.posting(&j, []vocab.Lang{vocab.JA, vocab.EN}[i%2])
		p.check()
		if p.ld["jobLocationType"] == nil {
			onsite++
		} else {
			remote++
		}
	}
	if remote < 10 || onsite < 60 {
		t.Errorf("%d described as remote, %d with a place", remote, onsite)
	}
}

// allKinds puts jobs on the board that differ in what structured data speaks
// of, made of the texts of the demo adverts.
func (w *whole) allKinds() []models.Job {
	w.t.Helper()
	places := []models.Onsite{
		{}, {Place: "東京都新宿区の事務所または画面共有", Note: "最初の2回のみ"}, {Place: "大阪府大阪市中央区見本谷4-5-6の院内"},
		{Place: "東京・日本橋または大阪・梅田のサテライト"}, {Place: "駅前の診療所", Pref: "26"}, {Place: "Yokohama clinic"}, {Place: "本院"},
	}
	where := [][]vocab.AllowedLocation{
		{vocab.LocationHome}, {vocab.LocationHome, vocab.LocationOverseas}, {vocab.LocationRoom}, {vocab.LocationSatellite},
	}
	living := [][]vocab.Pref{nil, {"01", "02"}, {"13"}}
	demo := demoBoard(w.t, models.DateOf(w.now)).Adverts
	units, often := vocab.PayUnits.Keys(), vocab.OnsiteFrequencies.Keys()
	var jobs []models.Job
	for n, work := range vocab.WorkTypes.Keys() {
		for l, level := range vocab.RemoteLevels.Keys() {
			for i := range 2 {
				k := len(jobs)
				a := demo[k%len(demo)].Advert
				a.PrimaryWork, a.Remote = work, level
				a.Onsite = places[(k+i)%len(places)]
				a.Onsite.Frequency = often[(n+l+i)%len(often)]
				if i%2 == 0 && level == vocab.RemoteFull {
					a.Onsite.Frequency = vocab.OnsiteNone
				}
				a.Locations, a.LivingPrefs = where[(k/2)%len(where)], living[(k/3)%len(living)]
				a.Pay.Unit, a.Pay.Currency = units[(k+n)%len(units)], []string{"JPY", "JPY", "USD"}[k%3]
				a.Pay.Min, a.Pay.Max = 1_230_000, []int64{1_560_000, 1_230_000, 0}[k%3]
				a.Employment = vocab.EmploymentTypes.Keys()[k%len(vocab.EmploymentTypes.Keys())]
				a.Skills.AnyOf, a.Skills.Note = vocab.Skills.Keys()[:k%3], []string{"", "どれか一つで足ります"}[k%2]
				a.Apply.URL = []string{"", "https://poster.example/form"}[k%2]
				j := models.Job{ID: fmt.Sprintf("k%d", k), Advert: a, Poster: models.OrgRef{Kind: models.OrgEmployer, ID: a.EmployerID},
					PosterName: a.Employer.Name, State: models.JobApproved, ExpiresAt: a.Terms.ValidThrough.End(),
					FirstLiveAt: w.now.Add(-30 * time.Hour), LastLive: true, Revision: 1, CreatedAt: w.now}
				if k%2 == 0 {
					j.Ref, j.Title.JA = j.ID, `</script><script>alert(1)</script> & "内科"`
				}
				if err := w.store.Jobs().Save(w.t.Context(), &j); err != nil {
					w.t.Fatal(err)
				}
				jobs = append(jobs, j)
			}
		}
	}
	return jobs
}

// The reader of a job made through the forms is told of it under the rules; the
// moment it closes, nothing is.
func TestAPostedJobIsDescribedUntilItCloses(t *testing.T) {
	b := newBench(t, "https://enkaku.example")
	w, org := b.recruiterAt("owner@clinic.example", "employer", clinic())
	b.verify(org)
	home := map[string][]string{"remote": {"full_remote"}, "onsite.frequency": {"none"}, "onsite.place": nil, "onsite.note": nil}
	for name, change := range map[string]map[string][]string{
		"a start on site": {"title.ja": {`オンライン診療 & "内科"`}},
		"two prefectures": {"living_prefs": {"01", "02"}, "ref": {"R-2"}},
	} {
		values := map[string][]string{}
		if name != "a start on site" {
			for k, v := range home {
				values[k] = v
			}
		}
		for k, v := range change {
			values[k] = v
		}
		job := w.posted(org.ID, values)
		page := b.postingOf(&job, vocab.JA)
		page.check()
		if name == "a start on site" && (page.ld["jobLocationType"] != nil || page.ld["title"] != job.Title.JA) {
			t.Errorf("%s: %v", name, page.ld)
		}
		w.submit("/desk/jobs/"+job.ID, "/desk/jobs/"+job.ID+"/close", url.Values{"reason": {"filled_here"}})
		if res := b.browser().get("/jobs/" + job.ID); strings.Contains(res.body, "ld+json") {
			t.Errorf("%s: a closed job is described (status %d)", name, res.StatusCode)
		}
	}
}

func TestTheHomePageNamesTheBoard(t *testing.T) {
	w := openWhole(t)
	for path, self := range map[string]string{"/": "https://enkaku.example/", "/en": "https://enkaku.example/en"} {
		page := w.browser().get(path).want(t, 200)
		site, org := page.described("WebSite"), page.described("Organization")
		if site == nil || site["url"] != self || site["name"] != "Enkaku" || site["alternateName"] == "" {
			t.Errorf("%s: site %v", path, site)
		}
		if org == nil || org["name"] != "Enkaku" || org["url"] != "https://enkaku.example/" || org["legalName"] == "" {
			t.Fatalf("%s: organisation %v", path, org)
		}
		if site["publisher"].(map[string]any)["@id"] != org["@id"] {
			t.Errorf("%s: the publisher is another one: %v", path, site["publisher"])
		}
		logo := strings.TrimPrefix(org["logo"].(string), "https://enkaku.example")
		if width, height := pngSize(t, w.browser().get(logo).want(t, 200).body); width < 112 || height < 112 {
			t.Errorf("a logo of %d×%d is too small for Google", width, height)
		}
		var all []map[string]any
		for _, one := range page.allDescribed() {
			all = append(all, one)
		}
		raw, _ := json.Marshal(all)
		absolute(t, path, raw)
	}
	for _, path := range []string{"/?work=online_care", "/about", "/employers/EMP01"} {
		if site := w.browser().get(path).want(t, 200).described("WebSite"); site != nil {
			t.Errorf("%s: only the home page names the site, %v", path, site)
		}
	}
}

// An organisation's page describes it under the address to which its jobs point.
func TestAnOrganisationIsDescribedWhereItsJobsPoint(t *testing.T) {
	b := newBench(t, "https://enkaku.example")
	w, org := b.recruiterAt("owner@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	for _, lang := range []vocab.Lang{vocab.JA, vocab.EN} {
		at := b.postingOf(&job, lang).ld["hiringOrganization"].(map[string]any)
		page := b.browser().get(strings.TrimPrefix(at["url"].(string), "https://enkaku.example")).want(t, 200)
		said := page.described("Organization")
		if said == nil || said["url"] != at["url"] || said["name"] != at["name"] || !strings.Contains(page.visible(), at["name"].(string)) {
			t.Errorf("%s: %v, of whom the job says %v", lang, said, at)
		}
		raw, _ := json.Marshal(said)
		absolute(t, org.ID, raw)
	}
}

// absolute checks that each address in structured data is whole.
func absolute(t *testing.T, name string, raw []byte) {
	t.Helper()
	var walk func(key string, value any)
	walk = func(key string, value any) {
		switch v := value.(type) {
		case map[string]any:
			for k, one := range v {
				walk(k, one)
			}
		case []any:
			for _, one := range v {
				walk(key, one)
			}
		case string:
			if slices.Contains([]string{"url", "@id", "item", "logo", "sameAs", "image", "@context"}, key) && !strings.HasPrefix(v, "https://") {
				t.Errorf("%s: %s is %q", name, key, v)
			}
		}
	}
	var value any
	if err := json.Unmarshal(raw, &value); err != nil {
		t.Fatal(err)
	}
	walk("", value)
}
