package drafting

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/japanese"
	"github.com/enkaku/enkaku/search/reading"
)

// scheduleWords are the words for kinds of time beyond hours on a clock.
var scheduleWords = []struct {
	kind  vocab.ScheduleType
	words *japanese.Expr
}{
	{vocab.ScheduleDaytime, japanese.Pattern(`平日(?:の)?(?:日中|昼|午前|午後)|weekday (?:daytime|days|hours)|business hours`)},
	{vocab.ScheduleNight, japanese.Pattern(`夜間|夜(?:メイン|のみ|だけ|も|に|から|帯)|準夜|(?:1[89]|2[0-3])(?:時|:00)(?:以降|から$)|深夜(?:帯|勤務|も|の)|夕方以降|evenings?|overnight|night shifts?`)},
	{vocab.ScheduleWeekend, japanese.Pattern(`土日(?:祝)?|週末|土曜|日曜|weekends?|saturdays?`)},
	{vocab.ScheduleFlex, japanese.Pattern(`フレックス|flex-?time|24時間いつでも|いつでも|お好きな時間|^随時(?:$|[。、])|時間帯(?:は|も)?自由|好きな時間|ご都合(?:の(?:よい|良い|いい))?(?:時間|に合わせ)|時間(?:は|も)?自由|ご自身のペース|自分のペース|asynchronous|on your own (?:time|schedule)|flexible (?:hours|schedule)|whenever (?:you|it)|at any time`)},
	{vocab.ScheduleSelfDeclared, japanese.Pattern(`シフト(?:は)?(?:自己申告|自由|申告|提出)|自己申告|自由シフト|から(?:選択|お選び)[^。]{0,30}|(?:翌月分|シフト|ご希望)[^。]{0,24}(?:申告|提出|登録|入力)|枠を[^。]{0,18}(?:登録|申告|提出|出して)|(?:希望(?:日|枠)?|勤務できる日|入れる日)(?:を|は)[^。]{0,18}(?:申告|提出|登録|出して)|(?:のうち|の間で|の中で|の中から)[^。]{0,8}\d時間(?:から|以上|~)|self-?schedul\w*|(?:pick|choose|set|select) your (?:own )?(?:shifts|blocks|slots|hours|days|schedule)`)},
	{vocab.ScheduleDeadline, japanese.Pattern(`納期|締切まで|(?:締切|期限)は[^。、]{0,14}\d+(?:週間|日|営業日|ケ月)|(?:までに|迄に)[^。、]{0,8}(?:返却|返送|納品|提出|お?戻し|お返し|終え|仕上げ|完了|アップロード)|batches due|\d+(?:時間|営業日|日)以内(?:に|を)?[^。]{0,8}(?:返却|提出|回答|返信|返事|納品|レポ|読影|めやす|目安|お?戻し|返送|作成|アップロード)|deadline|turnaround of|within \d+ (?:hours|business days|days)`)},
	{vocab.ScheduleOnCall, japanese.Pattern(`オンコール(?:待機|当番|対応)|自宅待機|on-?call (?:shift|rota|duty)`)},
	{vocab.ScheduleShort, japanese.Pattern(`1日[12](?:時間|h)(?:~|から|以上)|週1枠~|1枠(?:から|~)|スキマ時間|短時間(?:から|勤務|ok|可)|時短|1時間から|半日から`)},
	{vocab.ScheduleEarly, japanese.Pattern(`早朝|early mornings?`)},
}

var (
	notNow   = japanese.Pattern(`\d時まで|までに|\boptional\b|任意|(?:^|[^昼])休み|休日|休診|なし|ありません|不要|除く|\bno\b|not |off\b|may be asked|割増|手当|加算|premium|differential`)
	workdays = japanese.Pattern(`(?:^|[ ・、])[月火水木金](?:$|[ ・、])|\b(?:mon|tues|wednes|thurs|fri)days?\b|平日|月~金|月曜(?:日)?(?:~|から)金曜|\((?:月|火|水|木|金)\)|[月火水木金]曜|monday (?:to|through|-) friday|mon(?:day)?s? ?(?:-|to) ?fri|weekdays?`)
	restdays = japanese.Pattern(`土日|土曜|日曜|祝|週末|(?:^|[ ・、])[土日](?:$|[ ・、])|\((?:土|日)\)|weekends?|saturday|sunday`)
)

// readSchedules reads when the work is done, from words and from hours: where the text
// has a place for hours, from there.
func readSchedules(b *builder) {
	own := slices.ContainsFunc(b.body(), func(s sentence) bool { return s.topic == topicHours })
	t := &times{from: -1}
	if b.readTimes(t, own); len(t.values) == 0 && own {
		b.readTimes(t, false)
	}
	b.putSpan("schedules", Likely, t.from, t.to, t.values...)
}

// times are kinds of time and the stretch of text that names them.
type times struct {
	values   []string
	from, to int
}

func (t *times) add(b *builder, s sentence, at []int, kind vocab.ScheduleType) {
	from, to := b.page.span(s, at[0], at[1])
	if slices.Contains(t.values, string(kind)) {
		return
	}
	if t.values = append(t.values, string(kind)); t.from < 0 {
		t.from, t.to = from, to
	} else if from-t.to < near {
		t.from, t.to = min(t.from, from), max(t.to, to)
	}
}

// ofMonthAlone is a part of one month, by which something is due once: 1月末.
var ofMonthAlone = japanese.Pattern(`^ ?(?:\d{2,4}年)?\d{1,2}月(?:末|中|上旬|中旬|下旬|頃)`)

// The end of applications has a label that the end of each work has as well: 締切
// 定員になり次第. What is said behind it tells which.
var (
	closingOf = japanese.Pattern(`締切|締め切り|〆切`)
	ofAdverts = japanese.Pattern(`応募|募集|定員|先着|採用|充足|(?:決まり|埋まり|なくなり|あり|達し)次第|満了|エントリー|申し?込|ご?返信|ご?連絡|随時|必着|消印|\d月\d{1,2}日|^ ?\d{1,2}/\d{1,2}|なし|ありません|設けて`)
)

// closes reports whether a deadline is that of applications.
func closes(s sentence) bool { return closingOf.MatchString(s.label) && ofAdverts.MatchString(s.text) }

// readTimes gathers kinds of time; own says that hours have a place of their own.
func (b *builder) readTimes(t *times, own bool) {
	clocked, due := false, false
	for _, s := range b.body() {
		if s.topic == topicPay || s.topic == topicPayment || s.topic == topicSelection || s.topic == topicContact ||
			s.topic == topicWelcome || s.topic == topicInsurance || s.topic == topicEmergency {
			continue
		}
		if s.topic == topicDeadline && len(daysIn(s.text)) == 0 && !ofMonthAlone.MatchString(s.text) && !closes(s) {
			due = true
			t.add(b, s, []int{0, len(s.text)}, vocab.ScheduleDeadline)
		}
		if byOthers.MatchString(s.text) {
			continue
		}
		b.timeWords(t, s, own)
		if s.topic == topicDuties && !workdays.MatchString(s.text) {
			continue
		}
		clocked = clocked || s.topic == topicHours && len(stretchesIn(s.text)) > 0
		if !own || s.topic == topicHours || b.isTitle(s) {
			b.clockShifts(t, s)
		}
	}
	if clocked && !due {
		// a report that is due some days after a day of fixed hours
		t.values = slices.DeleteFunc(t.values, func(v string) bool { return v == string(vocab.ScheduleDeadline) })
	}
}

// timeWords gathers the kinds of time that words of a sentence name.
func (b *builder) timeWords(t *times, s sentence, own bool) {
	for _, w := range scheduleWords {
		at := affirmed(w.words, s)
		if at == nil || s.topic == topicHolidays || w.kind != vocab.ScheduleFlex && w.kind != vocab.ScheduleDeadline && w.kind != vocab.ScheduleSelfDeclared && notNow.MatchString(around(s.text, at)) {
			continue
		}
		if own && s.topic != topicHours && s.topic != topicDeadline && s.topic != topicTitle && !b.isTitle(s) && !anywhere(w.kind) {
			continue
		}
		if w.kind == vocab.ScheduleDeadline && handsIn.MatchString(s.text) {
			continue // by when one says when one works
		}
		if w.kind == vocab.ScheduleWeekend && (b.restOnly() || offDays.MatchString(s.text[at[0]:])) || w.kind == vocab.ScheduleDeadline && s.topic == topicSafety ||
			w.kind == vocab.ScheduleNight && s.topic == topicDuties || w.kind == vocab.ScheduleSelfDeclared && ofDays.MatchString(s.text[:at[0]]) {
			continue
		}
		t.add(b, s, at, w.kind)
	}
}

// handsIn says by when the doctor hands in the times on which he or she works.
var handsIn = japanese.Pattern(`(?:希望|シフト|枠|勤務日|入れる日|稼働日)[^。]{0,18}(?:提出|申告|登録)`)

// offDays are days on which nobody works: 土日と会社の休日がお休みです.
var offDays = japanese.Pattern(`^[^。]{0,40}(?:お?休み(?:です|と|で|$|。)|休業|休診)`)

// ofDays is before a choice among days of the week, which are kept then.
var ofDays = japanese.Pattern(`[月火水木金土日](?:曜日?)?(?:の(?:うち|中))?$`)

// anywhere reports whether a kind of time is looked for outside the place for hours.
func anywhere(kind vocab.ScheduleType) bool {
	return kind == vocab.ScheduleDeadline || kind == vocab.ScheduleOnCall
}

// byOthers says who else covers a time: 夜間は常勤医が対応します.
var byOthers = japanese.Pattern(`(?:常勤医|当直医|ほかの医師|他の医師|別の医師|看護師|スタッフ)(?:と[^。、]{0,10})?(?:が|で)[^。]{0,14}(?:対応|担当|診)`)

// around is a match with what stands close behind it.
func around(text string, at []int) string {
	return text[max(0, at[0]-4):min(len(text), at[1]+16)] + offBehind.FindString(text[at[1]:])
}

// offBehind ends a list of days on which nobody works.
var offBehind = japanese.Lazy(`^[a-z ,]{0,80}\boff\b`)

// restOnly reports whether the text says that weekends are free.
func (b *builder) restOnly() bool {
	for _, s := range b.body() {
		if s.topic == topicHolidays && restdays.MatchString(s.text) {
			return true
		}
	}
	return false
}

// daysBeside are the lines for days and hours, of which one names the days alone.
func (b *builder) daysBeside(clock sentence) string {
	var out []string
	for _, s := range b.under(topicHours) {
		if s.line != clock.line {
			out = append(out, s.text)
		}
	}
	return strings.Join(out, " ")
}

// clockShifts adds the kinds of shift in which hours on a clock lie: on days of
// the week or at its end.
func (b *builder) clockShifts(t *times, s sentence) {
	if core.MatchString(s.text) {
		return
	}
	last := 0
	for _, one := range stretchesIn(s.text) {
		days := s.text[last:one.at[0]]
		if !restdays.MatchString(days) && !workdays.MatchString(days) {
			days = s.text
		}
		if !restdays.MatchString(days) && !workdays.MatchString(days) && s.topic == topicHours {
			days = b.daysBeside(s)
		}
		last = one.at[1]
		if restdays.MatchString(days) && !workdays.MatchString(days) {
			t.add(b, s, one.at, vocab.ScheduleWeekend)
			continue
		}
		for _, kind := range reading.ShiftsOf(one.fromHour, one.toHour) {
			if kind == vocab.ScheduleNight && one.toHour <= 19 && one.fromHour < 18 {
				continue // a day that ends in the evening
			}
			t.add(b, s, one.at, kind)
		}
	}
}
