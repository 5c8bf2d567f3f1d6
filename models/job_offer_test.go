package models

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// Two adverts of one poster are one when they say the same work under the same
// facts, whatever the writing; another article, day or place is another position.
func TestWhichAdvertsOfAPosterSayTheSame(t *testing.T) {
	article := func(do func(*Advert)) *Advert {
		a := &Advert{Lang: vocab.JA, PrimaryWork: "writing", Contract: "gyomu_itaku"}
		a.Title.JA, a.Terms.Work.Initial = "糖尿病の記事の監修", "糖尿病の記事2本を監修する"
		a.Description, a.Pay = "記事を読み、直すところを書きます。", Pay{Unit: PayHourly, Min: 10000, Max: 10000}
		if do != nil {
			do(a)
		}
		return a
	}
	for name, tc := range map[string]struct {
		do   func(*Advert)
		same bool
	}{
		"nothing":            {nil, true},
		"another writing":    {func(a *Advert) { a.Title.JA = "糖尿病の記事　の監修！" }, true},
		"a longer text":      {func(a *Advert) { a.Description += "よろしくお願いします。" }, true},
		"a later end":        {func(a *Advert) { a.Terms.ValidThrough = "2027-01-31" }, true},
		"a yen more":         {func(a *Advert) { a.Pay.Min, a.Pay.Max = 10001, 10001 }, true},
		"one more wanted":    {func(a *Advert) { a.Terms.Headcount = 2 }, true},
		"another article":    {func(a *Advert) { a.Title.JA = "高血圧の記事の監修" }, false},
		"other duties":       {func(a *Advert) { a.Terms.Work.Initial = "高血圧の記事2本を監修する" }, false},
		"another day":        {func(a *Advert) { a.Week = 1 }, false},
		"another start":      {func(a *Advert) { a.Terms.Period.From = "2027-02-01" }, false},
		"another skill":      {func(a *Advert) { a.Skills.Required = []vocab.Skill{"x"} }, false},
		"another speciality": {func(a *Advert) { a.Specialties = []vocab.Specialty{"surgery"} }, false},
		"much better pay":    {func(a *Advert) { a.Pay.Min, a.Pay.Max = 40000, 40000 }, false},
	} {
		if got := SameOffer(article(nil), article(tc.do)); got != tc.same {
			t.Errorf("%s: the same %t", name, got)
		}
	}

	now := time.Date(2026, 11, 24, 9, 0, 0, 0, Tokyo)
	live := func(id string, a *Advert) Job {
		j := Job{ID: id, Ref: id, Advert: *a}
		j.State, j.PublishAt, j.ExpiresAt = JobApproved, now, now.AddDate(0, 1, 0)
		j.Cluster = j.Position(a)
		return j
	}
	first := live("1", article(nil))
	second := Job{ID: "2", Ref: "2"}
	other := article(func(a *Advert) { a.Title.JA = "高血圧の記事の監修" })
	second.StandApart(other, []Job{first}, now)
	if !second.Apart || second.Position(other) == first.Cluster {
		t.Error("two articles have one key: readers would see one of them")
	}
	if second.Advert = *other; !second.SaysAs(article(nil), &first) {
		t.Error("one that stands apart may become the same as the first")
	}
	if second.Advert = *article(nil); second.SaysAs(article(nil), &first) {
		t.Error("one that was imported beside the first may not be edited")
	}
	alone := Job{ID: "3", Ref: "3"}
	if alone.StandApart(article(nil), []Job{first}, now); alone.Apart {
		t.Error("the same position stands apart")
	}
}
