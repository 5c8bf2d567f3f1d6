package index

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/reading"
)

// analyzer is made once: it loads a dictionary.
var analyzer = sync.OnceValue(reading.NewAnalyzer)

// clock is a time that tests move.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) add(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

func newClock() *clock { return &clock{now: time.Date(2026, 11, 20, 3, 0, 0, 0, time.UTC)} }

func openIndex(t interface {
	Fatal(...any)
	Cleanup(func())
}, dir string, c *clock) *Index {
	ix, err := Open(context.Background(), Options{Dir: dir, Analyzer: analyzer(), Clock: c.Now,
		Log: slog.New(slog.NewTextHandler(os.Stderr, nil))})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = ix.Close() })
	return ix
}

// words that generated adverts and questions are made of.
var words = []string{
	"オンライン診療", "内科", "循環器内科", "産業医", "当直なし", "夜間対応あり", "在宅勤務", "在宅医療", "育児と両立",
	"京都府", "東京都", "整形外科", "外科", "読影", "面談", "週末", "telemedicine", "radiology reading", "リモート",
	"健康相談チャット", "専門医優遇", "ワクチン啓発", "research", "未経験可", "クリニック", "見本病院", "皮フ科",
}

func someWords(t *rapid.T, label string, lo, hi int) string {
	var out string
	for _, w := range rapid.SliceOfN(rapid.SampledFrom(words), lo, hi).Draw(t, label) {
		out += w + rapid.SampledFrom([]string{"。", "の", " ", "、", "と"}).Draw(t, "join")
	}
	return out
}

func some[K ~string](t *rapid.T, v vocab.Vocabulary[K], label string, lo, hi int) []K {
	keys := v.Keys()
	return rapid.SliceOfNDistinct(rapid.SampledFrom(keys[:min(len(keys), 6)]), lo, hi, rapid.ID[K]).Draw(t, label)
}

// someKeys draws values of a column, and groups of them, few enough that jobs
// and questions meet.
func someKeys(t *rapid.T, c search.Column, most int) []string {
	keys := c.Vocabulary().Keys()
	keys = append(keys[:min(len(keys), 6):min(len(keys), 6)], keys[len(keys)-1])
	if groups := c.Groups().Keys(); len(groups) > 0 {
		keys = append(keys, groups[0])
	}
	return rapid.SliceOfN(rapid.SampledFrom(keys), 0, most).Draw(t, c.Key())
}

// someDocument generates a job with any values in any column.
func someDocument(t *rapid.T, id int, now time.Time) *search.Document {
	d := analyzer().NewDocument(someJob(t, id, now))
	for c := range search.ColumnCount {
		if search.ColumnTable[c].Kind != search.KindScale && rapid.IntRange(0, 3).Draw(t, "other "+c.Key()) > 0 {
			d.Sets[c] = search.SetOf(c.Vocabulary(), someKeys(t, c, 3)...)
		}
	}
	d.LicenceMust = search.SetOf(search.ColLicence.Vocabulary(), someKeys(t, search.ColLicence, 2)...)
	d.LicenceAnyOf = search.SetOf(search.ColLicence.Vocabulary(), someKeys(t, search.ColLicence, 2)...)
	return d
}

// someJob generates an approved advert.
func someJob(t *rapid.T, id int, now time.Time) *models.Job {
	j := &models.Job{ID: fmt.Sprintf("job%04d", id), Version: int64(rapid.IntRange(1, 3).Draw(t, "version")),
		State: models.JobApproved}
	j.Lang = vocab.JA
	j.Title.JA = someWords(t, "title", 1, 3)
	j.Summary.JA = someWords(t, "summary", 0, 3)
	j.Description = someWords(t, "description", 0, 12)
	works := some(t, vocab.WorkTypes, "works", 1, 3)
	j.PrimaryWork, j.SecondaryWork = works[0], works[1:]
	j.Specialties = some(t, vocab.Specialties, "specialties", 0, 3)
	j.Employment = some(t, vocab.EmploymentTypes, "employment", 1, 1)[0]
	j.Remote = some(t, vocab.RemoteLevels, "remote", 1, 1)[0]
	j.Schedules = some(t, vocab.ScheduleTypes, "schedules", 0, 2)
	j.LivingPrefs = some(t, vocab.Prefs, "living", 0, 2)
	j.Employer = models.EmployerCard{Name: vocab.Text{JA: someWords(t, "employer", 1, 2)},
		Pref: some(t, vocab.Prefs, "place", 1, 1)[0]}
	j.EmployerID = rapid.SampledFrom([]string{"e1", "e2", "e3"}).Draw(t, "employer id")
	j.Poster = models.OrgRef{Kind: models.OrgAgency, ID: rapid.SampledFrom([]string{"a1", "a2"}).Draw(t, "poster")}
	j.Cluster = rapid.SampledFrom([]string{"", "", "", "c1", "c2", "c3"}).Draw(t, "cluster")
	j.Pay = models.Pay{Unit: rapid.SampledFrom([]vocab.PayUnit{models.PayHourly, models.PayDaily}).Draw(t, "unit"),
		Currency: "JPY",
		Min:      int64(rapid.IntRange(1, 12).Draw(t, "pay")) * 1000, HoursPerUnit: 8}
	j.Pay.Max = j.Pay.Min
	j.PublishAt = now.Add(time.Duration(rapid.IntRange(-40, 3).Draw(t, "publish")) * 24 * time.Hour)
	j.FirstLiveAt = j.PublishAt
	j.ExpiresAt = j.PublishAt.Add(time.Duration(rapid.IntRange(1, 60).Draw(t, "days")) * 24 * time.Hour)
	return j
}

func someCriteria(t *rapid.T) models.Criteria {
	c := models.Criteria{}
	switch rapid.IntRange(0, 4).Draw(t, "text") {
	case 1, 2:
		c.Text = rapid.SampledFrom(words).Draw(t, "word")
	case 3:
		c.Text = rapid.SampledFrom(words).Draw(t, "word") + " " + rapid.SampledFrom([]string{"-", "", "「"}).Draw(t,
			"mark") + rapid.SampledFrom(words).Draw(t, "second")
	case 4:
		c.Text = rapid.SampledFrom([]string{"\"と面談\"", "する", "の", "ほげ", "-外科", "日給8000円以上", "「の外科」", "夜間なし", "専門医不要",
			"読影以外 内科", "訪問なし 内科", "東京都 整形外科 週末", "重粒子線 外科"}).Draw(t, "odd")
	}
	for col := range search.ColumnCount {
		if col.Listed() && rapid.IntRange(0, 7).Draw(t, "asks "+col.Key()) == 0 {
			c = c.With(col, someKeys(t, col, 3))
		}
	}
	if rapid.IntRange(0, 3).Draw(t, "pay") == 0 {
		c.PayMin = int64(rapid.IntRange(1, 48).Draw(t, "floor")) * 250 // on and between the marks of the scale
		c.PayUnit = rapid.SampledFrom([]vocab.PayUnit{"", models.PayDaily}).Draw(t, "unit")
	}
	if rapid.IntRange(0, 5).Draw(t, "not") == 0 {
		c.NotPoster = []string{rapid.SampledFrom([]string{"a1", "e2", "nobody"}).Draw(t, "excluded")}
	}
	return c
}

// board is the truth that an index is compared with: plain documents.
type board struct {
	docs map[string]*search.Document
	now  time.Time
}

// matching returns the live documents that answer a question, less one filter.
func (b *board) matching(q *search.Question, without int) []*search.Document {
	less := *q
	less.Filters = nil
	for _, f := range q.Filters {
		if without < 0 || f.Column != facets[without] || f.All {
			less.Filters = append(less.Filters, f)
		}
	}
	switch {
	case without == facetOf[search.ColPay]:
		less.PayMin = 0
	case without == facetOf[search.ColLicence]:
		less.HasLicence = false
	}
	var out []*search.Document
	for _, d := range b.docs {
		if d.LiveAt(b.now) && less.Matches(d) {
			out = append(out, d)
		}
	}
	return out
}

func position(d *search.Document) string {
	if d.Cluster != "" {
		return "cluster " + d.Cluster
	}
	return d.ID
}

// positionsFound counts what a list shows: clusters once.
func positionsFound(docs []*search.Document, keep func(*search.Document) bool) int {
	seen := map[string]bool{}
	for _, d := range docs {
		if keep(d) {
			seen[position(d)] = true
		}
	}
	return len(seen)
}

func every(*search.Document) bool { return true }

func (b *board) compare(t *rapid.T, ix *Index, c models.Criteria) {
	q := analyzer().Read(c)
	want := b.matching(q, -1)
	got, err := ix.Search(context.Background(),
		models.Query{Criteria: c, Sort: models.SortRelevance, Page: 1, Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	if len(want) == 0 {
		// nothing holds all the words
		for wider := q.Relaxed(); len(want) == 0 && wider != nil; wider = wider.Relaxed() {
			q, want = wider, b.matching(wider, -1)
		}
		if got.Relaxed != (len(want) > 0) {
			t.Fatalf("%+v: relaxed %v, and %d hold some of the words", c, got.Relaxed, len(want))
		}
	}
	if n := positionsFound(want, every); got.Total != n {
		t.Fatalf("%+v: total %d, want %d", c, got.Total, n)
	}
	var ids, wantIDs []string
	for _, h := range got.Hits {
		ids = append(append(ids, h.ID), h.Others...)
	}
	for _, d := range want {
		wantIDs = append(wantIDs, d.ID)
	}
	slices.Sort(ids)
	slices.Sort(wantIDs)
	if !slices.Equal(ids, wantIDs) {
		t.Fatalf("%+v: found %v, want %v", c, ids, wantIDs)
	}
	b.compareFacets(t, q, &got)
	week := weekAgo(b.now)
	if n := positionsFound(want, func(d *search.Document) bool { return d.Published >= week }); got.NewThisWeek != n {
		t.Fatalf("%+v: new this week %d, want %d", c, got.NewThisWeek, n)
	}
}

// compareFacets chooses every value of every facet and counts what is left.
func (b *board) compareFacets(t *rapid.T, q *search.Question, got *Results) {
	for f, c := range facets {
		docs := b.matching(q, f)
		if search.ColumnTable[c].Kind == search.KindScale {
			for i, n := range append([]int{got.Pay.Incomparable}, got.Pay.Buckets...) {
				if want := positionsFound(docs,
					func(d *search.Document) bool { return search.PayBucket(d.PayLo) == i }); n != want {
					t.Fatalf("%+v: pay bucket %d counts %d, want %d", q.Criteria, i, n, want)
				}
			}
			continue
		}
		counts := slices.Concat(got.Facets[c.Key()], got.Facets[c.GroupKey()])
		if len(counts) != len(c.Vocabulary().Terms())+len(c.Groups().Terms()) {
			t.Fatalf("%d choices of %s are counted", len(counts), c)
		}
		for _, fc := range counts {
			want := positionsFound(docs, func(d *search.Document) bool { return b.chosenFinds(q, c, fc.Value, d) })
			if fc.Count != want {
				t.Fatalf("%+v: %s %s counts %d, want %d", q.Criteria, c, fc.Value, fc.Count, want)
			}
		}
	}
}

// chosenFinds reports whether a document is found when a value is chosen.
func (b *board) chosenFinds(q *search.Question, c search.Column, value string, d *search.Document) bool {
	one := &search.Question{PayUnit: search.NoOrdinal}
	one.Narrow(models.Criteria{}.With(c, []string{value}))
	if c.Choice() == models.ChoiceHeld {
		one.Licence = one.Licence.Or(q.Licence) // beside those that are held already
	}
	return one.Matches(d)
}

func TestIndexFindsAndCountsWhatTheQuestionMeans(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		dir := tempDir(t)
		clk := newClock()
		ix := openIndex(t, dir, clk)
		if rapid.Bool().Draw(t, "few codes") {
			ix.serving.table.distinct = 3 // as if a board had more sets than there are codes
		}
		b := &board{docs: map[string]*search.Document{}}
		for step := range rapid.IntRange(1, 3).Draw(t, "steps") {
			for range rapid.IntRange(1, 25).Draw(t, "jobs") {
				d := someDocument(t, rapid.IntRange(0, 40).Draw(t, "id"), clk.Now())
				if rapid.IntRange(0, 5).Draw(t, "kind") == 0 {
					b.change(t, ix, nil, []string{d.ID})
				} else {
					b.change(t, ix, []*search.Document{d}, nil)
				}
			}
			if rapid.Bool().Draw(t, "reopen") {
				if err := ix.Close(); err != nil {
					t.Fatal(err)
				}
				ix = openIndex(t, dir, clk)
				if n := ix.serving.count(); n != len(b.docs) {
					t.Fatalf("%d jobs after reopening, want %d", n, len(b.docs))
				}
			}
			clk.add(time.Duration(rapid.IntRange(-2, 9).Draw(t, "days pass")) * 24 * time.Hour)
			b.now = clk.Now()
			for range 3 {
				b.compare(t, ix, someCriteria(t))
			}
			_ = step
		}
	})
}

// change writes documents to an index and to the board.
func (b *board) change(t *rapid.T, ix *Index, docs []*search.Document, gone []string) {
	if err := ix.serving.apply(docs, gone, nil, ix.o.Clock()); err != nil {
		t.Fatal(err)
	}
	for _, id := range gone {
		delete(b.docs, id)
	}
	for _, d := range docs {
		if old, ok := b.docs[d.ID]; !ok || old.Version < d.Version {
			b.docs[d.ID] = d
		}
	}
}
