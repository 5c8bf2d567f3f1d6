package reading

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// How long one works at a time, and hours at which one may as well work.

// turnMark begins the terms of the least hours of a turn that an advert names:
// 3時間から.
const turnMark = "⏱"

// mostTurn is the longest turn in hours that is read.
const mostTurn = 8

var (
	// turnsIn are the least hours of a turn as texts name them; ofAWeek makes them
	// those of a week or a month.
	turnsIn = japanese.Pattern(`(\d{1,2})(?:\.5)?時間(?:から|以上|単位|より|だけでも|でも(?:可|ok)?)`)
	ofAWeek = japanese.Pattern(`(?:週|月|年|合計|実働)(?:に|間)?(?:約|\d{1,2}[~-])?$`)
	// turnTyped is how long one can work at a time.
	turnTyped = japanese.Pattern(`(^|[ 　日夜朝昼])(?:1日)?(?:に)?([1-5])時間(?:だけ|のみ|から|でも|ずつ|くらい|ぐらい|程度|限定)(?:の|で|なら|働ける|できる|ok|可|なんだけど)*(?:$|[ 　])`)
)

// addTurns adds the least hours of a turn that normalised texts name.
func (w *fieldWriter) addTurns(texts []string) {
	least := 0
	for _, text := range texts {
		for _, m := range turnsIn.FindAllStringSubmatchIndex(text, -1) {
			n, err := strconv.Atoi(text[m[2]:m[3]])
			if err == nil && n > 0 && n <= mostTurn && (least == 0 || n < least) && !ofAWeek.MatchString(text[:m[0]]) {
				least = n
			}
		}
	}
	if least > 0 {
		w.gap()
		w.terms = append(w.terms, turnMark+strconv.Itoa(least))
	}
}

// turns takes how long one can work at a time out of words: short work answers, and
// what begins at as many hours; longer turns are left out.
func (r *reader) turns(text string) string {
	m := turnTyped.FindStringSubmatchIndex(text)
	if m == nil || r.not || r.literal[japanese.Key(strings.TrimSpace(text[m[4]:m[1]]))] || dislikedAfter(text[m[1]:]) > 0 {
		return text
	}
	hours, err := strconv.Atoi(text[m[4]:m[5]])
	if err != nil {
		return text
	}
	atoms := []search.Atom{
		{Kind: search.AtomValue, Column: search.ColSchedule, Values: search.SetOf(vocab.ScheduleTypes, vocab.ScheduleShort), Weight: .7},
		{Kind: search.AtomValue, Column: search.ColLifeFit, Values: search.SetOf(vocab.LifeFits, "short_slots"), Weight: .7}}
	var longer []string
	for n := 1; n <= mostTurn; n++ {
		if n <= hours {
			atoms = append(atoms, search.Atom{Kind: search.AtomPhrase, Terms: []string{turnMark + strconv.Itoa(n)}, Weight: 1})
		} else {
			longer = append(longer, turnMark+strconv.Itoa(n))
		}
	}
	r.condition(atoms)
	r.rulesOut(longer...)
	n := strconv.Itoa(hours)
	r.note(strings.TrimSpace(text[m[3]:m[1]]), search.ReadValue, search.ColSchedule, vocab.Text{JA: n + "時間からできるもの", EN: "from " + n + " hours"})
	return strings.TrimSpace(text[:m[3]] + " " + text[m[1]:])
}

// evenThen are hours at which one may as well work: 夜中でも. They are no only ones.
var evenThen = japanese.Pattern(`(夜中|深夜|真夜中|夜間?|早朝|朝|土日祝?|休日|週末)(?:に)?でも(?:$|[ 　]|できる|出来る|ok|いい|働ける|自分|作業|やれる|可|大丈夫)`)

// evenHours are the kinds of shift of such hours.
func evenHours(word string) vocab.ScheduleType {
	switch {
	case strings.ContainsAny(word, "土休週"):
		return vocab.ScheduleWeekend
	case strings.Contains(word, "朝"):
		return vocab.ScheduleEarly
	}
	return vocab.ScheduleNight
}

// even takes such hours out of words: work then answers, and work in one's own time.
func (r *reader) even(text string) string {
	m := evenThen.FindStringSubmatchIndex(text)
	if m == nil || r.not || r.literal[japanese.Key(text[m[2]:m[3]])] || beginsInside(text, m[2]) {
		return text
	}
	kind := evenHours(text[m[2]:m[3]])
	r.clause([]search.Atom{{Kind: search.AtomValue, Column: search.ColSchedule,
		Values: search.SetOf(vocab.ScheduleTypes, kind, vocab.ScheduleFlex, vocab.ScheduleDeadline, vocab.ScheduleSelfDeclared), Weight: 1}})
	r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(text[m[2]:m[3]]), Weight: wishWeight})
	piece := text[m[2] : m[3]+len("でも")]
	if at := strings.Index(text[m[3]:], "でも"); at >= 0 {
		piece = text[m[2] : m[3]+at+len("でも")]
	}
	term, _ := vocab.ScheduleTypes.Term(kind)
	r.note(piece, search.ReadValue, search.ColSchedule, vocab.Text{JA: term.Label.JA + "・時間の自由な仕事", EN: term.Label.EN + " / in one's own time"})
	return strings.TrimSpace(text[:m[2]] + " " + text[m[2]+len(piece):])
}
