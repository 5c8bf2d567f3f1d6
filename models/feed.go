package models

import (
	"net/url"
	"slices"
	"time"
)

// Feed is an address from which the board pulls an organisation's adverts.
type Feed struct {
	ID        string    `bson:"_id"`
	Version   int64     `bson:"version"`
	Owner     OrgRef    `bson:"owner"`
	Address   string    `bson:"address"` // sealed: it may hold a password in its query
	Appear    FeedRule  `bson:"appear"`
	Gone      GoneRule  `bson:"gone"`
	Hours     int       `bson:"hours"`              // between two pulls
	Attested  bool      `bson:"attested,omitempty"` // its people declared that what it says is true and current
	CreatedBy string    `bson:"createdBy"`          // user id: is told of what becomes of the jobs
	CreatedAt time.Time `bson:"createdAt"`
	UpdatedAt time.Time `bson:"updatedAt"`

	Paused   bool      `bson:"paused,omitempty"`
	NextAt   time.Time `bson:"nextAt,omitempty"`
	ETag     string    `bson:"etag,omitempty"`
	Since    string    `bson:"since,omitempty"` // Last-Modified of what was read last
	Rows     int       `bson:"rows,omitempty"`  // of the last pull that did not shrink it
	Accept   int       `bson:"accept,omitempty"`
	Pending  bool      `bson:"pending,omitempty"` // a row was gone once: the next pull must see all rows
	Failures int       `bson:"failures,omitempty"`
	Alarm    FeedAlarm `bson:"alarm,omitempty"`
	Alarms   int       `bson:"alarms,omitempty"` // how many there have been: names the letters of each
	LastAt   time.Time `bson:"lastAt,omitempty"` // of the last pull
	LastGood time.Time `bson:"lastGood,omitempty"`
}

// FeedRule says what becomes of new and changed rows.
type FeedRule string

// As drafts that a person publishes; or at once where the rules of the board
// let the advert appear, and as drafts where they do not.
const (
	FeedDrafts FeedRule = "drafts"
	FeedLive   FeedRule = "live"
)

// FeedRules are the rules in the order in which they are offered.
var FeedRules = []FeedRule{FeedDrafts, FeedLive}

// GoneRule says what becomes of a job whose row is gone.
type GoneRule string

// It stays; it is held back, and appears again with its row; it is closed for
// good.
const (
	GoneStays  GoneRule = "stays"
	GonePauses GoneRule = "pauses"
	GoneCloses GoneRule = "closes"
)

// GoneRules are the rules in the order in which they are offered.
var GoneRules = []GoneRule{GoneStays, GonePauses, GoneCloses}

// FeedAlarm is what the people of a feed have to look at; "" for nothing.
type FeedAlarm string

// The alarms.
const (
	FeedFailing FeedAlarm = "failing" // pulled in vain FailuresToTell times
	FeedShrunk  FeedAlarm = "shrunk"  // half the rows are gone, and nothing was ended for that
)

// FeedHours are the choices of how often a feed is pulled.
var FeedHours = []int{1, 3, 6, 12, 24}

// The bounds of feeds.
const (
	MaxFeeds       = 10 // that an organisation has
	MaxFeedBytes   = MaxDocument
	FailuresToTell = 3
	MissesToEnd    = 2 // pulls in a row without its row, before a job counts as gone
	FeedRowsKept   = 500
)

// The fields of the form of a feed.
const (
	FieldFeedAddress = "address"
	FieldFeedAppear  = "appear"
	FieldFeedGone    = "gone"
	FieldFeedHours   = "hours"
	FieldFeedAttest  = "attest"
)

// Check returns what is wrong with a feed but for its address. others is how
// many the organisation has beside it.
func (f *Feed) Check(others int) []Fault {
	c := &Check{}
	c.Need(slices.Contains(FeedRules, f.Appear), FieldFeedAppear, "job.choice.required")
	c.Need(slices.Contains(GoneRules, f.Gone), FieldFeedGone, "job.choice.required")
	c.Need(slices.Contains(FeedHours, f.Hours), FieldFeedHours, "job.choice.required")
	c.Need(f.Attested || f.Appear != FeedLive, FieldFeedAttest, "job.attest.required")
	c.Need(others < MaxFeeds, FieldFeedAddress, "feed.many", itoa(MaxFeeds))
	return c.Faults
}

// Due reports whether the feed is to be pulled now.
func (f *Feed) Due(now time.Time) bool { return !f.Paused && !now.Before(f.NextAt) }

// Host is where a feed stands, without what may be secret in its address.
func (f *Feed) Host() string {
	u, err := url.Parse(f.Address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

// shrinkFrom is the least number of rows of which half may be missed: of two
// rows one is gone soon.
const shrinkFrom = 4

// Shrinks reports whether so many rows look like a feed that broke off: none
// where there were some, or at most half.
func (f *Feed) Shrinks(rows int) bool {
	if rows == f.Accept && rows > 0 {
		return false
	}
	return f.Rows > 0 && rows == 0 || f.Rows >= shrinkFrom && 2*rows <= f.Rows
}

// Failed notes that a pull brought nothing, and that the other side asks to wait.
// It reports whether the feed's people are to be told: once, until it works.
func (f *Feed) Failed(now time.Time, wait time.Duration) bool {
	f.Failures++
	f.LastAt = now
	pause := time.Duration(f.Hours) * time.Hour
	for range min(f.Failures-1, 5) {
		pause *= 2
	}
	f.NextAt = now.Add(max(min(pause, 24*time.Hour), wait))
	if f.Failures < FailuresToTell || f.Alarm != "" {
		return false
	}
	f.Alarm = FeedFailing
	f.Alarms++
	return true
}

// Pulled notes a pull that worked and had so many rows; shrunk says that it looks
// broken off. It reports whether the feed's people are to be told: once.
func (f *Feed) Pulled(now time.Time, rows int, shrunk bool) bool {
	f.Failures, f.LastAt, f.LastGood = 0, now, now
	f.NextAt = now.Add(time.Duration(f.Hours) * time.Hour)
	if shrunk {
		tell := f.Alarm != FeedShrunk
		if tell {
			f.Alarms++
		}
		f.Alarm, f.ETag, f.Since = FeedShrunk, "", ""
		return tell
	}
	f.Rows, f.Alarm, f.Accept = rows, "", 0
	return false
}

// FeedItem is a row of a feed as it was read last.
type FeedItem struct {
	ID        string    `bson:"_id"` // hash of feed and reference
	Version   int64     `bson:"version"`
	FeedID    string    `bson:"feedId"`
	Ref       string    `bson:"ref"`
	Row       string    `bson:"row"` // sealed: as read
	Misses    int       `bson:"misses,omitempty"`
	MissedAt  time.Time `bson:"missedAt,omitempty"` // counted last
	Done      bool      `bson:"done,omitempty"`     // what follows from its being gone was done
	Held      bool      `bson:"held,omitempty"`     // the feed held its job back: what people held back, people let go
	UpdatedAt time.Time `bson:"updatedAt"`
}

// Missed counts that the row was not there in a pull of a feed, unless one was
// counted within half of the feed's interval: a feed that is pulled by hand twice
// in a minute has been without the row once.
func (i *FeedItem) Missed(f *Feed, now time.Time) {
	if i.Misses > 0 && now.Before(i.MissedAt.Add(time.Duration(f.Hours)*time.Hour/2)) {
		return
	}
	i.Misses, i.MissedAt = i.Misses+1, now
}

// FeedRun is the report of one pull.
type FeedRun struct {
	ID        string     `bson:"_id"`
	Version   int64      `bson:"version"`
	FeedID    string     `bson:"feedId"`
	At        time.Time  `bson:"at"`
	Outcome   RunOutcome `bson:"outcome"`
	Fault     Fault      `bson:"fault,omitempty"` // of one that failed
	Rows      int        `bson:"rows"`
	Counts    []RunCount `bson:"counts,omitempty"`
	Lines     []RunLine  `bson:"lines,omitempty"` // of rows that somebody has to look at, at most FeedRowsKept
	UpdatedAt time.Time  `bson:"updatedAt"`
}

// RunOutcome is how a pull went.
type RunOutcome string

// The outcomes.
const (
	RunRead   RunOutcome = "read"
	RunSame   RunOutcome = "same" // the other side says that nothing changed
	RunFailed RunOutcome = "failed"
	RunShrunk RunOutcome = "shrunk"
)

// RowResult is what became of a row.
type RowResult string

// The results.
const (
	RowPublished RowResult = "published" // a new advert appeared, or will at its hour
	RowChanged   RowResult = "changed"   // a published advert says something else now
	RowReview    RowResult = "review"    // waits for the board
	RowReturned  RowResult = "returned"  // the board returned this very text before
	RowDraft     RowResult = "draft"     // became a draft, or changed one
	RowSame      RowResult = "same"
	RowKept      RowResult = "kept"   // the feed changed what a person had changed here: that stays
	RowTwin      RowResult = "twin"   // another advert of the organisation offers the same position
	RowEnded     RowResult = "ended"  // its job is closed for good
	RowLeft      RowResult = "left"   // no advert, or over
	RowGone      RowResult = "gone"   // not in the feed any more; nothing follows
	RowPaused    RowResult = "paused" // gone, and held back
	RowClosed    RowResult = "closed" // gone, and closed
	RowBack      RowResult = "back"   // there again, and appears again
)

// RowResults are all of them, in the order in which a report counts them.
var RowResults = []RowResult{
	RowPublished, RowChanged, RowReview, RowReturned, RowDraft, RowKept, RowTwin, RowEnded, RowLeft, RowPaused, RowClosed, RowBack, RowGone,
	RowSame,
}

// RunCount is how many rows came to what.
type RunCount struct {
	Result RowResult `bson:"result"`
	N      int       `bson:"n"`
}

// RunLine is one row in a report.
type RunLine struct {
	Ref    string    `bson:"ref"`
	Title  string    `bson:"title,omitempty"`
	Result RowResult `bson:"result"`
	Fields []string  `bson:"fields,omitempty"` // what is missing or wrong, at most five
	Why    FaultCode `bson:"why,omitempty"`
	ID     string    `bson:"id,omitempty"`   // of the job or draft, or of the twin
	Twin   string    `bson:"twin,omitempty"` // the title of the advert that offers the same position
}

// Note adds what became of a row. Rows that nobody has to look at are counted
// alone.
func (r *FeedRun) Note(l RunLine) {
	i := slices.IndexFunc(r.Counts, func(c RunCount) bool { return c.Result == l.Result })
	if i < 0 {
		i = len(r.Counts)
		r.Counts = append(r.Counts, RunCount{Result: l.Result})
	}
	r.Counts[i].N++
	if l.Result != RowSame && l.Result != RowGone && len(r.Lines) < FeedRowsKept {
		r.Lines = append(r.Lines, l)
	}
}

// Count is how many rows came to a result.
func (r *FeedRun) Count(result RowResult) int {
	for _, c := range r.Counts {
		if c.Result == result {
			return c.N
		}
	}
	return 0
}
