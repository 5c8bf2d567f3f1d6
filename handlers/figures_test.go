package handlers

import (
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/storetest"
)

const aBrowser = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"

// Readers of a job made from nothing come from everywhere, some by pages that
// are kept, some as robots; the figures of the desk equal a log that is kept
// beside, and nobody else sees them.
func TestFiguresAreWhatHappened(t *testing.T) {
	for name, open := range map[string]func(testing.TB) string{"sqlite": storetest.SQLite, "ferretdb": storetest.Mongo} {
		t.Run(name, func(t *testing.T) {
			var tally *web.Tally
			b := benchOn(t, open(t), board, func(b *Board) {
				tally = tallyOf(t, b.Store)
				b.Counters = tally
			})
			figuresAreWhatHappened(t, b, tally)
		})
	}
}

func figuresAreWhatHappened(t *testing.T, b *bench, tally *web.Tally) {
	m := meet(t, b)
	page, public := "/desk/jobs/"+m.job.ID+"/figures", "/jobs/"+m.job.ID
	want := map[string]int{}
	for _, visit := range []struct {
		path, referer, agent, kind string
	}{
		{public, "", aBrowser, "direct"}, {public, "", aBrowser, "direct"}, // the second is kept
		{public, board + "/jobs?q=内科", aBrowser, "search"}, {public, board + "/", aBrowser, "search"},
		{public, board + "/en/jobs", aBrowser, "search"},
		{public, board + "/work/online_care", aBrowser, "landing"},
		{public, "https://search.example/", aBrowser, "direct"},
		{public, "https://enkaku.example.evil/jobs", aBrowser, "direct"},
		{public + "?from=alert", "", aBrowser, "alert"}, {public + "?from=feed", "", aBrowser, "feed"},
		{public + "?from=nonsense", "", aBrowser, "direct"},
		{public, "", "Googlebot/2.1", ""}, {public, "", "", ""},
	} {
		b.browser().do("GET", visit.path, nil, "User-Agent", visit.agent, "Referer", visit.referer).want(t, 200)
		if visit.kind != "" {
			want[visit.kind]++
			want["viewed"]++
		}
	}
	b.browser().do("GET", public, nil, "User-Agent", aBrowser, "Sec-Purpose", "prefetch").want(t, 200)
	b.browser().do("HEAD", public, nil, "User-Agent", aBrowser).want(t, 200) // nobody has read that
	own := []string{public, "/jobs", "/jobs?beside=" + m.job.ID}
	for _, path := range own { // its own people and those who run the board are no readers
		m.clinic.do("GET", path, nil, "User-Agent", aBrowser).want(t, 200)
		b.administrator().do("GET", path, nil, "User-Agent", aBrowser).want(t, 200)
	}
	if err := tally.Once(t.Context()); err != nil {
		t.Fatal(err)
	}
	counts, err := b.store.Counters().ByJob(t.Context(), m.job.ID)
	if err != nil || len(counts) != 1 {
		t.Fatalf("%d days, %v", len(counts), err)
	}
	f, _ := models.FiguresOf(counts, nil, counts[0].Day, counts[0].Day)
	if f.Shown != 0 {
		t.Errorf("appeared %d times, to its own people alone", f.Shown)
	}
	if f.Views != want["viewed"] {
		t.Errorf("%d views, want %d", f.Views, want["viewed"])
	}
	for _, s := range models.JobSources {
		if f.Sources[s] != want[string(s)] {
			t.Errorf("%d from %s, want %d", f.Sources[s], s, want[string(s)])
		}
	}
	m.clinic.get(page).want(t, 200, m.job.Title.JA, "検索に出てから採用まで", "<svg", "比べる値は出しません")
	m.clinic.get("/en"+page+"?days=7").want(t, 200, "From search to hire")
	m.clinic.get("/desk/figures").want(t, 200, m.job.Title.JA, page)
	m.clinic.get("/desk").want(t, 200, strconv.Itoa(want["viewed"])+" <span")
	lines, err := csv.NewReader(strings.NewReader(m.clinic.get(page+"?as=csv&days=7").want(t, 200).body)).ReadAll()
	if err != nil || len(lines) != 8 || lines[7][2] != strconv.Itoa(want["viewed"]) || lines[7][6] != "1" {
		t.Errorf("the file: %v, %v", lines, err)
	}
	stranger, _ := b.recruiterAt("other@clinic.example", "employer", changed(clinic(), "name.ja", "別の医院"))
	stranger.get(page).want(t, 404)
	m.doctor.get(page).want(t, 403)
}

// A list of results counts at which place each job stood, on the next page
// behind those of the first, and again when the page is kept.
func TestAppearancesAreCountedWithTheirPlaces(t *testing.T) {
	w := openWhole(t)
	for range 2 {
		w.browser().do("GET", "/jobs?limit=5", nil, "User-Agent", aBrowser).want(t, 200)
	}
	w.browser().do("GET", "/jobs?limit=5&page=2", nil, "User-Agent", aBrowser).want(t, 200)
	w.browser().do("GET", "/jobs?limit=5", nil, "User-Agent", "a bot").want(t, 200)
	places := map[int]int{}
	saved(t, w.store.Jobs().All(t.Context(), func(j models.Job) error {
		counts, err := w.store.Counters().ByJob(t.Context(), j.ID)
		f, _ := models.FiguresOf(counts, nil, models.DateOf(w.now), models.DateOf(w.now))
		for place, n := range f.Positions {
			places[place] += n
		}
		return err
	}))
	for place := 1; place <= 10; place++ {
		if want := 2 - (place-1)/5; places[place] != want {
			t.Errorf("%d stood at place %d, want %d", places[place], place, want)
		}
	}
	if len(places) != 10 {
		t.Errorf("places: %v", places)
	}
}
