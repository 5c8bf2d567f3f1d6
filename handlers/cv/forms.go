package cv

import (
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// resume is the form after the ministry's example of 2021
// (厚生労働省履歴書様式例): no sex, no commuting time, no dependants, no spouse.
// The frame for a photograph is left out. What the doctor did not choose has no
// box.
func (w *writer) resume() Sheet {
	s := w.s
	sheet := Sheet{Lang: w.lang, Title: w.say("cv.form_resume"), Date: w.say("cv.as_of", w.day(w.today))}
	var pairs []templates.Fact
	add := func(label, value string) {
		if value != "" {
			pairs = append(pairs, templates.Fact{Label: w.say(label), Value: value})
		}
	}
	add("cv.reading", s.Reading)
	add("cv.name", w.called())
	if s.Born.Valid() {
		add("cv.born", w.say("cv.born_value", w.day(s.Born), models.Age(s.Born, w.today)))
	}
	add("cv.address_reading", s.AddressReading)
	add("cv.address", w.address())
	add("cv.phone", s.Phone)
	add("cv.email", s.Email)
	sheet.Blocks = append(sheet.Blocks, Block{Pairs: pairs})
	if rows := w.life(); rows != nil {
		sheet.Blocks = append(sheet.Blocks, Block{Rows: w.headed("cv.head_life", rows)})
	}
	if rows := w.qualifications(); rows != nil {
		sheet.Blocks = append(sheet.Blocks, Block{Rows: w.headed("cv.head_licences", rows)})
	}
	for _, box := range []struct{ head, text string }{
		{"cv.head_motive", w.in(s.Motive)}, {"cv.head_requests", w.in(s.Requests)},
	} {
		if box.text != "" {
			sheet.Blocks = append(sheet.Blocks, Block{Head: w.say(box.head), Text: box.text, Boxed: true})
		}
	}
	return sheet
}

func (w *writer) address() string {
	address := w.in(w.s.Address)
	if w.s.Postcode == "" {
		return address
	}
	return joined(" ", w.say("cv.postcode", w.s.Postcode), address)
}

// life are schools and posts by month, as a résumé has them.
func (w *writer) life() []Row {
	var rows []Row
	if len(w.s.Schools) > 0 {
		rows = append(rows, Row{Text: w.say("cv.schools_row"), At: Centre})
		rows = append(rows, w.schoolRows()...)
	}
	if len(w.s.Posts) > 0 {
		rows = append(rows, Row{Text: w.say("cv.posts_row"), At: Centre})
		rows = append(rows, w.postRows()...)
	}
	if rows != nil {
		rows = append(rows, Row{Text: w.say("cv.end_row"), At: Right})
	}
	return rows
}

// headed are rows below the heading of their columns.
func (w *writer) headed(head string, rows []Row) []Row {
	return append([]Row{{Year: w.say("cv.column_year"), Month: w.say("cv.column_month"), Text: w.say(head), At: Centre}}, rows...)
}

// dated is a row with the month that orders it.
type dated struct {
	month models.Month
	text  string
}

func (w *writer) rows(all []dated) []Row {
	slices.SortStableFunc(all, func(a, b dated) int { return strings.Compare(string(a.month), string(b.month)) })
	rows := make([]Row, len(all))
	for i, one := range all {
		rows[i].Text = one.text
		if one.month.Valid() {
			_, month := one.month.Parts()
			rows[i].Year, rows[i].Month = w.year(one.month), strconv.Itoa(month)
		}
	}
	return rows
}

func (w *writer) schoolRows() []Row {
	var all []dated
	for i := range w.s.Schools {
		one := &w.s.Schools[i]
		course := w.in(one.Course)
		name := joined(w.say("cv.gap"), w.school(one), course)
		end := "cv.graduated"
		if strings.Contains(course, "博士") || strings.Contains(course, "修士") || strings.Contains(name, "大学院") {
			end = "cv.completed"
		}
		all = append(all, dated{one.From, w.say("cv.entered", name)})
		if one.To != "" {
			all = append(all, dated{one.To, w.say(end, name)})
		}
	}
	rows := w.rows(all)
	if slices.ContainsFunc(w.s.Schools, func(s models.CVSchool) bool { return s.To == "" }) {
		rows = append(rows, Row{Text: w.say("cv.studying")})
	}
	return rows
}

func (w *writer) postRows() []Row {
	var all []dated
	for i := range w.s.Posts {
		p := &w.s.Posts[i]
		name := joined(w.say("cv.gap"), w.place(p), w.in(p.Department))
		began := w.say("cv.began_"+string(p.Kind), name)
		if role := w.in(p.Role); role != "" {
			began = w.say("cv.bracket", began, role)
		}
		all = append(all, dated{p.From, began})
		if p.To != "" {
			all = append(all, dated{p.To, w.say("cv.left_"+string(p.Kind), name)})
		}
	}
	rows := w.rows(all)
	if slices.ContainsFunc(w.s.Posts, func(p models.CVPost) bool { return p.To == "" }) {
		rows = append(rows, Row{Text: w.say("cv.until_now")})
	}
	return rows
}

// qualifications are the licences by month, those without one at the end.
func (w *writer) qualifications() []Row {
	var all, undated []dated
	for i := range w.s.Licences {
		l := &w.s.Licences[i]
		one := dated{models.MonthOf(l.On), w.say("cv.obtained", w.licence(l))}
		if one.month == "" {
			undated = append(undated, one)
		} else {
			all = append(all, one)
		}
	}
	return append(w.rows(all), w.rows(undated)...)
}

// history is the work history, 職務経歴書.
func (w *writer) history() Sheet {
	s := w.s
	sheet := Sheet{Lang: w.lang, Title: w.say("cv.form_history"), Date: w.say("cv.as_of", w.day(w.today)),
		Called: w.say("cv.called", w.called())}
	b := w.text(nil, "cv.head_summary", w.in(s.Summary))
	if len(s.Posts) > 0 {
		var entries []Entry
		for i := range s.Posts {
			entries = append(entries, w.post(&s.Posts[i]))
		}
		b = append(b, Block{Head: w.say("cv.head_posts"), Entries: entries})
	}
	b = w.able(b)
	b = w.text(b, "cv.head_works", w.in(s.Works))
	sheet.Blocks = w.text(b, "cv.head_about", w.in(s.About))
	return sheet
}

// english is a CV as readers of English expect it: newest first, no photograph,
// no age and no sex.
func (w *writer) english() Sheet {
	s := w.s
	sheet := Sheet{Lang: w.lang, Title: w.called(), Date: w.say("cv.form_english")}
	var pairs []templates.Fact
	for _, one := range []struct{ label, value string }{
		{"cv.address", w.address()}, {"cv.phone", s.Phone}, {"cv.email", s.Email},
	} {
		if one.value != "" {
			pairs = append(pairs, templates.Fact{Label: w.say(one.label), Value: one.value})
		}
	}
	var b []Block
	if pairs != nil {
		b = append(b, Block{Pairs: pairs})
	}
	b = w.text(b, "cv.head_summary", w.in(s.Summary))
	var posts, schools []Entry
	for i := range s.Posts {
		posts = append(posts, w.post(&s.Posts[i]))
	}
	for i := range s.Schools {
		one := &s.Schools[i]
		schools = append(schools, Entry{When: w.span(one.From, one.To), Head: joined(", ", w.school(one), w.in(one.Course))})
	}
	slices.Reverse(posts)
	slices.Reverse(schools)
	if posts != nil {
		b = append(b, Block{Head: w.say("cv.head_posts"), Entries: posts})
	}
	if schools != nil {
		b = append(b, Block{Head: w.say("cv.head_schools"), Entries: schools})
	}
	b = w.able(b)
	b = w.text(b, "cv.head_works", w.in(s.Works))
	sheet.Blocks = w.text(b, "cv.head_about", w.in(s.About))
	return sheet
}
