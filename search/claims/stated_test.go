package claims

import (
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
)

func TestAStatementIsMadeFlatlyOfThisJob(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		says rules.Statement // "" for none
		n    float64
	}{
		"plainly":                   {"社保完備です。", rules.SaysSocialCover, 0},
		"on a condition":            {"社会保険は週20時間以上の勤務になった場合に加入します。", "", 0},
		"of others, before":         {"常勤の先生が日中を受け持ちます。", "", 0},
		"of others, behind":         {"社会保険完備なのは常勤職員です。", "", 0},
		"as a possibility":          {"常勤医師としての勤務も可能です。", "", 0},
		"of the past":               {"昨年の募集は1名でした。", "", 0},
		"taken back":                {"残業なしとは言えません。", "", 0},
		"in quotes":                 {"「残業なし」という言葉は使いません。", "", 0},
		"as a question":             {"残業はありませんか?", "", 0},
		"denied":                    {"パソコンの貸与はありません。", rules.SaysKitOwn, 0},
		"spread over a clause":      {"パソコンは契約の後に会社からお送りします。", rules.SaysKitLent, 0},
		"a market's wage":           {"近隣の相場は時給8,000円ほどです。", "", 0},
		"a wage":                    {"時給は8,000円です。", rules.SaysPaidHourly, 8000},
		"a wage in thousands":       {"日給5万円をお支払いします。", rules.SaysPaidDaily, 50000},
		"on top of a wage":          {"時給は1,000円加算します。", "", 0},
		"a start, planned":          {"入職は4月1日を予定しています。", rules.SaysStart, 4},
		"a start of something else": {"4月からシステムが新しくなります。", "", 0},
		"openings in kanji":         {"募集人数は二名です。", rules.SaysHeadcount, 2},
		"who is there already":      {"保健師3名と心理職1名がいます。", "", 0},
		"openings of two kinds":     {"後任1名と増員1名の募集です。", "", 0},
		"years of a contract":       {"契約期間は2年です。", rules.SaysTermMonths, 24},
		"a trial in a chain":        {"書類→面談→試用期間3か月→本採用", rules.SaysTrial, 3},
		"no years of practice":      {"臨床経験は問いません。", rules.SaysNoYears, 0},
		"no years of something":     {"オンライン診療の経験は問いません。", "", 0},
		"certificates welcome":      {"専門医の方は歓迎します。", "", 0},
		"certificates required":     {"専門医の資格が必須です。", rules.SaysBoard, 0},
		"no licence":                {"医師免許は不要です。", rules.SaysNoLicence, 0},
		"another licence":           {"運転免許は不要です。", "", 0},
		"a named specialist":        {"総合内科専門医に限ります。", rules.SaysBoard, 0},
		"one who is welcome":        {"総合内科専門医の方は歓迎します。", "", 0},
		"renewed once":              {"更新は1回限りとします。", rules.SaysRenewalTimes, 1},
		"renewed twice, English":    {"The contract can be renewed no more than twice.", rules.SaysRenewalTimes, 2},
		"never on site":             {"出社は一切ありません。", rules.SaysNeverOnSite, 0},
		"not on some days":          {"在宅の日の出社は一切ありません。", "", 0},
		"paid by the case":          {"報酬は1件あたりの歩合です。", rules.SaysPerCasePay, 0},
		"paid more by the case":     {"報酬は時給のほか、件数に応じて加算します。", "", 0},
		"an hour's break":           {"休憩は1時間です。", rules.SaysBreak, 60},
		"a break of others":         {"従業員の休憩は1時間です。", "", 0},
		"no line costs":             {"通信費は支給しません。", rules.SaysNoLineCosts, 0},
		"another post, separately":  {"常勤の求人は別に掲載しています。", "", 0},
		"another post, in English":  {"The full-time post is advertised separately.", "", 0},
		"English, plainly":          {"There is no overtime.", rules.SaysNoOvertime, 0},
		"English of others":         {"Our nurses have no overtime.", "", 0},
		"English, on a condition":   {"A laptop is provided if you need one.", "", 0},
		"English, denied before":    {"It is not a full-time post.", "", 0},
		"an English month":          {"The position starts in April 2027.", rules.SaysStart, 4},
		"English openings":          {"We have two openings.", rules.SaysHeadcount, 2},
	} {
		var got []rules.Claim
		for _, c := range read(said{field: "description", text: tc.text}) {
			if c.Kind == rules.ClaimStates {
				got = append(got, c)
			}
		}
		switch {
		case tc.says == "" && len(got) > 0:
			t.Errorf("%s: %q states %+v", name, tc.text, got)
		case tc.says != "" && (len(got) == 0 || got[0].Unit != string(tc.says) || got[0].Number != tc.n):
			t.Errorf("%s: %q states %+v, want %s %v", name, tc.text, got, tc.says, tc.n)
		}
	}
}

func TestATimeOfDayIsReadAsWritten(t *testing.T) {
	for text, want := range map[string][2]float64{
		"勤務時間は平日9時から18時です。":                               {540, 1080},
		"勤務時間は20時から翌5時までです。":                              {1200, 300},
		"勤務時間は9:30〜17:00です。":                              {570, 1020},
		"勤務時間は8時半から12時半です。":                               {510, 750},
		"Working hours are 9 a.m. to 6 p.m. on weekdays.": {540, 1080},
	} {
		found := false
		for _, c := range read(said{field: "description", text: text}) {
			found = found || c.Kind == rules.ClaimStates && c.Unit == string(rules.SaysHours) &&
				c.Number == want[0] && c.Until == want[1]
		}
		if !found {
			t.Errorf("%q does not state %v", text, want)
		}
	}
}

// The note of a period says how long a contract of service runs, in no sentence.
func TestANoteSaysHowLongTheContractRuns(t *testing.T) {
	for note, months := range map[string]float64{
		"1年間(自動更新)": 12, "1年間（自動更新）": 12, "6か月(更新あり)": 6, "当初2年間、以後は協議": 24,
		"1年更新": 0, "1年ごとに見直し": 0, "最低1年": 0, "解約は1か月前までに": 0,
	} {
		a := &models.Advert{}
		a.Terms.Period.Note = note
		got := 0.0
		for _, c := range NewReader().Read(a) {
			if c.Kind == rules.ClaimStates && c.Unit == string(rules.SaysTermMonths) {
				got = c.Number
			}
		}
		if got != months {
			t.Errorf("%s: %v months, want %v", note, got, months)
		}
	}
}
