package models

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// Kinds of JobCount that figures of a job are made from. A view is counted twice:
// as such, and by where the reader came from (CountViewFrom). Where a job stood
// in a list of results is CountAt. None of them says who the reader was.
const (
	CountView  = "view"
	CountClick = "click"
	CountSave  = "save"  // saved; that it was taken back later is not counted
	CountAlert = "alert" // told of in a digest that the mail server took
)

// JobSource is where the reader of a job came from, as far as the request says.
type JobSource string

// The sources.
const (
	FromSearch  JobSource = "search"  // a list of results of the board
	FromLanding JobSource = "landing" // another page of the board
	FromAlert   JobSource = "alert"   // a link in a digest
	FromFeed    JobSource = "feed"    // a link in a feed
	FromDirect  JobSource = "direct"  // typed, kept, or from another site, which browsers do not tell
)

// JobSources are the sources in the order in which they are shown.
var JobSources = []JobSource{FromSearch, FromAlert, FromFeed, FromLanding, FromDirect}

// CountViewFrom is the kind of a view from a source.
func CountViewFrom(s JobSource) string { return CountView + "-" + string(s) }

// MaxPosition is the last position in a list of results that is told from those
// behind it.
const MaxPosition = 50

const countAt = "at-"

// CountAt is the kind of an appearance at a position in a list of results, from
// 1 on.
func CountAt(position int) string { return countAt + strconv.Itoa(min(position, MaxPosition+1)) }

// JobFigures are what happened to a job, or to several, on some days.
type JobFigures struct {
	Shown        int // in lists of results
	Views        int
	Clicks       int // on the way to the poster's own site
	Saves        int
	Alerts       int
	Applications int // but those that were taken back
	Answers      int // first answers of the poster
	Hires        int
	Positions    map[int]int // in lists of results: how often at each; MaxPosition+1 for all behind
	Sources      map[JobSource]int
}

// JobDeed is as much of an application as figures are made from.
type JobDeed struct {
	JobID      string           `bson:"jobId"`
	State      ApplicationState `bson:"state"`
	AppliedAt  time.Time        `bson:"createdAt"`
	AnsweredAt time.Time        `bson:"answeredAt"`
	HiredAt    time.Time        `bson:"hiredAt"`
}

// FiguresDay are the figures of one day.
type FiguresDay struct {
	Day Date
	JobFigures
}

// FiguresOf returns the figures of all days from one to another, both included,
// and those of each. What happened on a day in Japan counts for it.
func FiguresOf(counts []JobCounts, deeds []JobDeed, from, to Date) (JobFigures, []FiguresDay) {
	var days []FiguresDay
	place := map[Date]int{}
	for d := from; d <= to; d = d.AddDays(1) {
		place[d] = len(days)
		days = append(days, FiguresDay{Day: d})
	}
	on := func(d Date, do func(*JobFigures)) {
		if i, ok := place[d]; ok {
			do(&days[i].JobFigures)
		}
	}
	for i := range counts {
		on(counts[i].Day, func(f *JobFigures) { f.addCounts(counts[i].Counts) })
	}
	for _, a := range deeds {
		if a.State != ApplicationWithdrawn {
			on(DateOf(a.AppliedAt), func(f *JobFigures) { f.Applications++ })
		}
		if !a.AnsweredAt.IsZero() {
			on(DateOf(a.AnsweredAt), func(f *JobFigures) { f.Answers++ })
		}
		if !a.HiredAt.IsZero() {
			on(DateOf(a.HiredAt), func(f *JobFigures) { f.Hires++ })
		}
	}
	var all JobFigures
	for i := range days {
		all.Add(&days[i].JobFigures)
	}
	return all, days
}

func (f *JobFigures) addCounts(counts map[string]int) {
	f.Views += counts[CountView]
	f.Clicks += counts[CountClick]
	f.Saves += counts[CountSave]
	f.Alerts += counts[CountAlert]
	for kind, n := range counts {
		if at, ok := strings.CutPrefix(kind, countAt); ok {
			if position, err := strconv.Atoi(at); err == nil && position > 0 {
				f.Shown += n
				put1(&f.Positions, position, n)
			}
		}
	}
	for _, s := range JobSources {
		if n := counts[CountViewFrom(s)]; n != 0 {
			put1(&f.Sources, s, n)
		}
	}
}

func put1[K comparable](counts *map[K]int, key K, n int) {
	if *counts == nil {
		*counts = map[K]int{}
	}
	(*counts)[key] += n
}

// Add adds the figures of another day or job.
func (f *JobFigures) Add(g *JobFigures) {
	f.Shown += g.Shown
	f.Views += g.Views
	f.Clicks += g.Clicks
	f.Saves += g.Saves
	f.Alerts += g.Alerts
	f.Applications += g.Applications
	f.Answers += g.Answers
	f.Hires += g.Hires
	for position, n := range g.Positions {
		put1(&f.Positions, position, n)
	}
	for s, n := range g.Sources {
		put1(&f.Sources, s, n)
	}
}

// MedianPosition is where the job stood in the middle one of the lists in which
// it appeared, the better of the two middle ones; 0 for none. MaxPosition+1
// stands for all behind MaxPosition.
func (f *JobFigures) MedianPosition() int {
	half := (f.Shown + 1) / 2
	for position := 1; position <= MaxPosition+1; position++ {
		if half -= f.Positions[position]; half <= 0 && f.Shown > 0 {
			return position
		}
	}
	return 0
}

// JobStep is one step of the way from a list of results to an application.
type JobStep string

// The steps, in order.
const (
	StepShown        JobStep = "shown"
	StepViewed       JobStep = "viewed"
	StepApplications JobStep = "applied"
	StepAnswers      JobStep = "answered"
	StepHires        JobStep = "hired"
)

// JobSteps are the steps in their order.
var JobSteps = []JobStep{StepShown, StepViewed, StepApplications, StepAnswers, StepHires}

// At is how often a step was taken.
func (f *JobFigures) At(s JobStep) int {
	switch s {
	case StepShown:
		return f.Shown
	case StepViewed:
		return f.Views
	case StepApplications:
		return f.Applications
	case StepAnswers:
		return f.Answers
	case StepHires:
		return f.Hires
	}
	return 0
}

// LikeFrom is from how many like jobs of others on their middle is shown, and
// LikePosters from how many posters: of fewer it would tell of one of them.
const (
	LikeFrom    = 5
	LikePosters = 3
)

// LikeFigures are the figures of a job of somebody else that offers like work.
type LikeFigures struct {
	Poster OrgRef
	JobFigures
}

// MedianOfLike is the middle of how often a step was taken with like jobs, rounded
// down between two; ok is false when there are too few.
func MedianOfLike(like []LikeFigures, s JobStep) (median int, ok bool) {
	posters := map[OrgRef]bool{}
	numbers := make([]int, len(like))
	for i := range like {
		posters[like[i].Poster] = true
		numbers[i] = like[i].At(s)
	}
	if len(like) < LikeFrom || len(posters) < LikePosters {
		return 0, false
	}
	slices.Sort(numbers)
	middle := len(numbers) / 2
	if len(numbers)%2 == 0 {
		return (numbers[middle-1] + numbers[middle]) / 2, true
	}
	return numbers[middle], true
}
