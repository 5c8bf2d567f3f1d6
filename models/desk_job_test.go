package models

import (
	"net/url"
	"strings"
	"testing"
	"time"
)

// deskJobs are four jobs of one poster: one that ends in two days, one live, one
// closed, one that is to appear.
func deskJobs(now time.Time) []DeskJob {
	life := func(state JobState, from, until time.Duration) JobBrief {
		return JobBrief{Life: Life{State: state, PublishAt: now.Add(from), ExpiresAt: now.Add(until)}}
	}
	day := 24 * time.Hour
	jobs := []DeskJob{
		{JobBrief: life(JobApproved, -day, 2*day), TitleJA: "夜間の読影", Ref: "A-1", Work: "teleradiology"},
		{JobBrief: life(JobApproved, -day, 30*day), TitleJA: "オンライン診療", EmployerJA: "みほんクリニック", Work: "online_care"},
		{JobBrief: life(JobClosed, -day, 30*day), TitleEN: "Night Reading", Ref: "A-2", Work: "teleradiology"},
		{JobBrief: life(JobApproved, day, 40*day), TitleJA: "産業医", Work: "occupational_health"},
	}
	for i := range jobs {
		jobs[i].ID, jobs[i].Created = string(rune('a'+i)), now.Add(-time.Duration(i)*time.Hour)
		jobs[i].Edited = now.Add(-time.Duration(9-i) * time.Minute)
	}
	return jobs
}

func TestDeskQuestion(t *testing.T) {
	now := time.Date(2026, 11, 24, 10, 0, 0, 0, Tokyo)
	figures := map[string]DeskFigures{"a": {JobTotals{1, 9}, 0}, "b": {JobTotals{5, 2}, 3}, "c": {JobTotals{3, 3}, 3}}
	for _, c := range []struct{ what, query, want string }{
		{"everything, the newest first", "", "a b c d"},
		{"the oldest first", "turn=1", "d c b a"},
		{"a word of the title", "q=読影", "a"},
		{"width and case do not matter", "q=ＮＩＧＨＴ", "c"},
		{"each word", "q=みほん　オンライン", "b"},
		{"a reference", "q=a-", "a c"},
		{"nothing", "q=none", ""},
		{"live, which one ending is too", "state=live", "a b"},
		{"ending", "state=ending", "a"},
		{"needing attention", "state=attention", "a"},
		{"to appear", "state=scheduled", "d"},
		{"closed", "state=closed", "c"},
		{"a kind of work", "work=teleradiology", "a c"},
		{"state and work", "work=teleradiology&state=closed", "c"},
		{"no state", "state=nonsense&work=nonsense&sort=nonsense", "a b c d"},
		{"by their end", "sort=until", "a b c d"},
		{"by their end, turned", "sort=until&turn=1", "d b c a"},
		{"by title", "sort=title", "c b a d"},
		{"edited last", "sort=edited", "d c b a"},
		{"most seen", "sort=views", "b c a d"},
		{"least seen", "sort=views&turn=1", "d a c b"},
		{"most left for", "sort=clicks", "a c b d"},
		{"most applied to", "sort=applications", "b c a d"},
	} {
		values, err := url.ParseQuery(c.query)
		if err != nil {
			t.Fatal(err)
		}
		q := ParseDeskQuestion(values)
		var ids []string
		for _, j := range q.Pick(deskJobs(now), figures, now) {
			ids = append(ids, j.ID)
		}
		if got := strings.Join(ids, " "); got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
		if again := ParseDeskQuestion(q.Values()); again != q {
			t.Errorf("%s: %+v read again is %+v", c.what, q, again)
		}
	}
}

func TestASortedTableTurns(t *testing.T) {
	q := DeskQuestion{Order: DeskByViews}
	if once := q.Sorted(DeskByViews); !once.Turn || once.Sorted(DeskByViews).Turn {
		t.Error("the same heading does not turn the order round and back")
	}
	if other := q.Sorted(DeskByUntil); other.Turn || other.Order != DeskByUntil {
		t.Errorf("another heading: %+v", other)
	}
	long := ParseDeskQuestion(url.Values{"q": {strings.Repeat("夜", 300)}})
	if Runes(long.Text) != MaxDeskText {
		t.Errorf("%d characters are searched for", Runes(long.Text))
	}
}

func TestAViewHasANameAndThereAreNotTooMany(t *testing.T) {
	for _, c := range []struct {
		name string
		kept int
		good bool
	}{
		{"今週終わる", 0, true}, {"今週終わる", MaxViews - 1, true}, {"今週終わる", MaxViews, false},
		{" ", 0, false}, {strings.Repeat("あ", MaxViewName), 0, true}, {strings.Repeat("あ", MaxViewName+1), 0, false},
	} {
		v := DeskView{Name: c.name}
		if err := v.Check(c.kept); (err == nil) != c.good {
			t.Errorf("%q beside %d: %v", c.name, c.kept, err)
		}
	}
}

// A view is kept as it was asked, or not at all.
func TestAQuestionThatIsNoneIsNotKept(t *testing.T) {
	for query, good := range map[string]bool{
		"": true, "state=live&sort=views&turn=1": true, "q=内科+&work=online_care": true,
		"state=zzz": false, "work=zzz": false, "sort=zzz": false, "state=live&sort=zzz": false,
	} {
		values, err := url.ParseQuery(query)
		if err != nil {
			t.Fatal(err)
		}
		if err := CheckDeskQuestion(values); (err == nil) != good {
			t.Errorf("%s: %v", query, err)
		}
	}
}
