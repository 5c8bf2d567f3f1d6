package models

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// DeskJob is as much of a job as a table of its poster's jobs is searched,
// filtered and sorted by. It is read from an index, without the advert.
type DeskJob struct {
	JobBrief   `bson:",inline"`
	Ref        string         `bson:"ref"`
	TitleJA    string         `bson:"title.ja"`
	TitleEN    string         `bson:"title.en"`
	EmployerJA string         `bson:"employer.name.ja"`
	EmployerEN string         `bson:"employer.name.en"`
	Work       vocab.WorkType `bson:"primaryWork"`
	Created    time.Time      `bson:"createdAt"`
	Edited     time.Time      `bson:"updatedAt"`
}

// DeskOrder is what a table of jobs is sorted by.
type DeskOrder string

// The orders. Those by figures need the figures.
const (
	DeskByAge          DeskOrder = ""
	DeskByTitle        DeskOrder = "title"
	DeskByUntil        DeskOrder = "until"
	DeskByEdited       DeskOrder = "edited"
	DeskByViews        DeskOrder = "views"
	DeskByClicks       DeskOrder = "clicks"
	DeskByApplications DeskOrder = "applications"
)

// DeskOrders are all orders.
var DeskOrders = []DeskOrder{DeskByAge, DeskByTitle, DeskByUntil, DeskByEdited, DeskByViews, DeskByClicks,
	DeskByApplications}

// Figured reports whether the order is by figures.
func (o DeskOrder) Figured() bool {
	return o == DeskByViews || o == DeskByClicks || o == DeskByApplications
}

// Falls reports whether the table begins with the greatest.
func (q DeskQuestion) Falls() bool { return q.Order.falls() != q.Turn }

// falls reports whether the order begins with the greatest.
func (o DeskOrder) falls() bool { return o.Figured() || o == DeskByAge || o == DeskByEdited }

// What may be asked for instead of a state.
const (
	DeskAnyState  DeskState = ""
	DeskAttention DeskState = "attention" // needs attention: see JobBrief.NeedsAttention
	DeskEnding    DeskState = "ending"    // ends within EndsSoonWithin
	DeskUntold    DeskState = "untold"    // over, and nobody said how it ended: see Life.Untold
)

// DeskStates are the states that may be asked for, besides any.
var DeskStates = []DeskState{DeskAttention, DeskEnding, DeskUntold, DeskLive, DeskScheduled, DeskState(JobPaused),
	DeskState(JobInReview), DeskState(JobRejected), DeskExpired, DeskState(JobClosed), DeskState(JobWithdrawn)}

// DeskQuestion is what a recruiter asks of the table of jobs. Its zero value is
// everything, the newest first.
type DeskQuestion struct {
	Text  string // in title, employer or reference, each word
	State DeskState
	Work  vocab.WorkType
	Order DeskOrder
	Turn  bool // the order turned round
}

// MaxDeskText is the longest text to search jobs of the desk by, in characters.
const MaxDeskText = 100

// ParseDeskQuestion reads a question from an address or a form. Values that are
// none ask for everything.
func ParseDeskQuestion(values url.Values) DeskQuestion {
	q := DeskQuestion{
		Text: strings.TrimSpace(values.Get("q")), State: DeskState(values.Get("state")),
		Work: vocab.WorkType(values.Get("work")), Order: DeskOrder(values.Get("sort")), Turn: values.Get("turn") == "1",
	}
	if Runes(q.Text) > MaxDeskText {
		q.Text = string([]rune(q.Text)[:MaxDeskText])
	}
	if !slices.Contains(DeskStates, q.State) {
		q.State = DeskAnyState
	}
	if _, ok := vocab.WorkTypes.Term(q.Work); !ok {
		q.Work = ""
	}
	if !slices.Contains(DeskOrders, q.Order) {
		q.Order = DeskByAge
	}
	return q
}

// CheckDeskQuestion returns *InvalidError for values that ParseDeskQuestion would
// take for none, each at the field FieldViewName: a view is not kept with another
// meaning than it was asked with.
func CheckDeskQuestion(values url.Values) error {
	c, q := &Check{}, ParseDeskQuestion(values)
	for _, v := range [][2]string{{"q", q.Text}, {"state", string(q.State)}, {"work", string(q.Work)}, {"sort", string(q.Order)}} {
		if asked := strings.TrimSpace(values.Get(v[0])); asked != v[1] {
			c.Fail(FieldViewName, "query.value", begin(asked, 20))
		}
	}
	return c.Err()
}

// Values is the canonical form that ParseDeskQuestion reads.
func (q DeskQuestion) Values() url.Values {
	values := url.Values{}
	for _, v := range [][2]string{{"q", q.Text}, {"state", string(q.State)}, {"work", string(q.Work)},
		{"sort", string(q.Order)}} {
		if v[1] != "" {
			values.Set(v[0], v[1])
		}
	}
	if q.Turn {
		values.Set("turn", "1")
	}
	return values
}

// Sorted is the question with the table sorted by an order; asked again for the
// order it has, the other way round.
func (q DeskQuestion) Sorted(by DeskOrder) DeskQuestion {
	q.Turn = q.Order == by && !q.Turn
	q.Order = by
	return q
}

// DeskFigures are the figures of a job by which a table is sorted.
type DeskFigures struct {
	JobTotals
	Applications int
}

// Pick returns those of a poster's jobs that the question asks for, in its
// order. figures may be nil unless the order is by figures.
func (q DeskQuestion) Pick(jobs []DeskJob, figures map[string]DeskFigures, now time.Time) []DeskJob {
	words := strings.Fields(plainWriting(q.Text))
	var found []DeskJob
	for i := range jobs {
		if q.asksFor(&jobs[i], words, now) {
			found = append(found, jobs[i])
		}
	}
	slices.SortStableFunc(found, func(a, b DeskJob) int {
		way := q.Order.compare(&a, &b, figures)
		if q.Falls() {
			way = -way
		}
		return cmp.Or(way, b.Created.Compare(a.Created), cmp.Compare(a.ID, b.ID))
	})
	return found
}

func (q DeskQuestion) asksFor(j *DeskJob, words []string, now time.Time) bool {
	if q.Work != "" && q.Work != j.Work || !j.isIn(q.State, now) {
		return false
	}
	text := plainWriting(strings.Join([]string{j.TitleJA, j.TitleEN, j.EmployerJA, j.EmployerEN, j.Ref, j.ID}, "\n"))
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
}

// isIn reports whether the job is what a state that may be asked for names.
func (j *DeskJob) isIn(state DeskState, now time.Time) bool {
	switch state {
	case DeskAnyState:
		return true
	case DeskAttention:
		return j.NeedsAttention(now)
	case DeskEnding:
		return j.EndsSoon(now)
	case DeskUntold:
		return j.Untold(now)
	}
	return j.DeskState(now) == state
}

// Title returns the title in a language, else in the other.
func (j *DeskJob) Title(lang vocab.Lang) string {
	return vocab.Text{JA: j.TitleJA, EN: j.TitleEN}.In(lang)
}

// plainWriting is a text without differences of width and case.
func plainWriting(s string) string { return strings.ToLower(fold.Width(s)) }

// compare orders two jobs, the lesser first.
func (o DeskOrder) compare(a, b *DeskJob, figures map[string]DeskFigures) int {
	fa, fb := figures[a.ID], figures[b.ID]
	switch o {
	case DeskByTitle:
		return cmp.Compare(cmp.Or(a.TitleJA, a.TitleEN), cmp.Or(b.TitleJA, b.TitleEN))
	case DeskByUntil:
		return a.ExpiresAt.Compare(b.ExpiresAt)
	case DeskByEdited:
		return a.Edited.Compare(b.Edited)
	case DeskByViews:
		return cmp.Compare(fa.Views, fb.Views)
	case DeskByClicks:
		return cmp.Compare(fa.Clicks, fb.Clicks)
	case DeskByApplications:
		return cmp.Compare(fa.Applications, fb.Applications)
	}
	return a.Created.Compare(b.Created)
}

// DeskView is a question about the jobs of an organisation that its people keep
// under a name.
type DeskView struct {
	ID        string    `bson:"_id"`
	Version   int64     `bson:"version"`
	Owner     OrgRef    `bson:"owner"`
	Name      string    `bson:"name"`  // sealed
	Query     string    `bson:"query"` // canonical form of the DeskQuestion; sealed
	CreatedAt time.Time `bson:"createdAt"`
	UpdatedAt time.Time `bson:"updatedAt"`
}

// The bounds of kept views: characters of a name, and how many an organisation
// keeps.
const (
	MaxViewName = 40
	MaxViews    = 20
)

// FieldViewName is where the name of a view is typed.
const FieldViewName = "name"

// Check returns *InvalidError for what cannot be kept beside so many others.
func (v *DeskView) Check(kept int) error {
	c := &Check{}
	c.Need(!Blank(v.Name), FieldViewName, "template.name")
	c.Need(Runes(v.Name) <= MaxViewName, FieldViewName, "query.too_long", itoa(MaxViewName))
	c.Name(FieldViewName, v.Name)
	c.Need(kept < MaxViews, FieldViewName, "view.many", itoa(MaxViews))
	if len(c.Faults) > 0 {
		return &InvalidError{Faults: c.Faults}
	}
	return nil
}

// MaxTogether is how many jobs one deed is done to at a time.
const MaxTogether = 200
