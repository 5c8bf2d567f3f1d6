package drafting_test

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/drafting"
)

// What programs put around lines goes, what the writer wrote stays.
func TestTidyTakesOffWhatTheWayAdded(t *testing.T) {
	long := "当院ではオンライン診療を担当していただける医師を募集していま"
	for name, tc := range map[string]struct{ text, want string }{
		"a quoted mail":        {"> 募集\n> \n>> 時給 9,000円\n> 在宅", "募集\n\n時給 9,000円\n在宅"},
		"two marks are none":   {"> 募集\n> 在宅\n時給", "> 募集\n> 在宅\n時給"},
		"a chat":               {"14:02 事務長　募集です\n14:03 事務長　時給9,000円\n14:05 中村　はい", "募集です\n時給9,000円"},
		"hours are no chat":    {"09:00 外来　午前\n13:00～ 午後\n報酬", "09:00 外来　午前\n13:00～ 午後\n報酬"},
		"broken lines":         {long + "\nす。勤務はすべてご自宅から行っていただきます。来院の必要はあ\nりません。", long + "す。勤務はすべてご自宅から行っていただきます。来院の必要はありません。"},
		"a list stays":         {long + "\n・時給 9,000円からご相談に応じます（経験と資格によります）\n・在宅", long + "\n・時給 9,000円からご相談に応じます（経験と資格によります）\n・在宅"},
		"short lines stay":     {"報酬は時給です\n勤務は夜です\n在宅です", "報酬は時給です\n勤務は夜です\n在宅です"},
		"English words":        {"We are looking for a physician who likes to work\nfrom home, and who has a licence that is valid\nin Japan.", "We are looking for a physician who likes to work from home, and who has a licence that is valid in Japan."},
		"lines of a word file": {"募集\r\n在宅", "募集\n在宅"},
	} {
		t.Run(name, func(t *testing.T) {
			got := drafting.Tidy(tc.text)
			if got != tc.want || drafting.Tidy(got) != got {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

// Who meets the others twice a year, or comes once a week beside days at home, is
// on site so often, whatever else is said of remote work.
func TestDaysOnSiteBesideRemoteWork(t *testing.T) {
	r := drafting.NewReader(claims.NewReader().Read)
	for line, want := range map[string][2]string{
		"勤務形態：フルリモート（年2回、東京本社で合宿）":             {"partial_remote", "twice_yearly"},
		"在宅勤務。年2回の全社合宿（箱根）に参加いただきます":           {"", "twice_yearly"},
		"勤務地：在宅（月1回の出社あり・交通費支給）":               {"partial_remote", "monthly"},
		"完全在宅。ただし繁忙期のみ週1出社をお願いします。":            {"partial_remote", "weekly"},
		"場所　当センター（福岡市博多区見本2-2）に週1回勤務、その他はご自宅で": {"partial_remote", "weekly"},
		"フルリモート（年2回の合宿は任意参加）":                  {"full_remote", ""},
	} {
		got := map[string]string{}
		for _, f := range r.Read("産業医の募集\n勤務先：株式会社テスト\n"+line+"\n報酬：時給10,000円\n", today).Fields {
			got[f.Field] = f.Values[0]
		}
		if got["remote"] != want[0] || got["onsite.frequency"] != want[1] {
			t.Errorf("%s: %q, %q", line, got["remote"], got["onsite.frequency"])
		}
	}
}

// What the side says that looks for work is a wish and no term of the job, whoever
// begins and however the program writes who speaks.
func TestWishesOfTheDoctorAreNoTerms(t *testing.T) {
	r := drafting.NewReader(claims.NewReader().Read)
	for name, text := range map[string]string{
		"names and colons": "採用担当：オンライン診療の医師を募集しております\n佐藤：できれば時給15,000円以上、週末がいいです\n" +
			"採用担当：当院の時給は11,000円です\n佐藤：夜間は難しいです\n採用担当：完全在宅です",
		"hours in brackets": "[2026/11/20 10:02] 田中(クリニック): オンライン診療の先生を探しています。完全在宅です\n" +
			"[2026/11/20 10:03] Dr.鈴木: 時給15,000円、週末を希望します\n[2026/11/20 10:04] 田中(クリニック): 時給は11,000円です\n" +
			"[2026/11/20 10:05] Dr.鈴木: 土日のみでお願いしたいです",
		"quotes": "先生「オンライン診療の件、時給15,000円で土日を希望します」\n人事「オンライン診療は時給11,000円です」\n" +
			"先生「わかりました」\n人事「完全在宅です」",
		"no names of roles": "山田: オンライン診療の医師を募集しています\n中村: 時給15,000円、週末だけを希望します\n" +
			"山田: 当院は時給11,000円、完全在宅です\n中村: 土日のみ可能でしょうか",
	} {
		got := map[string]string{}
		for _, f := range r.Read(drafting.Tidy(text), today).Fields {
			got[f.Field] = f.Values[0]
		}
		if got["pay.min"] != "11000" || got["work.primary"] != "online_care" || got["remote"] != "full_remote" || got["schedules"] != "" {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// A chat of dates, hours and names is no part of what is said in it.
func TestDatesAndNamesOfAChatAreNoTitle(t *testing.T) {
	text := "2026/11/20 10:02 田中 オンライン診療の医師を探しています\n2026/11/20 10:03 鈴木 条件を教えてください\n" +
		"2026/11/20 10:04 田中 時給11,000円です\n2026/11/20 10:05 鈴木 ありがとうございます\n2026/11/20 10:06 田中 完全在宅です\n"
	if got := drafting.Tidy(text); strings.Contains(got, "田中") || strings.Contains(got, "10:02") || !strings.Contains(got, "時給11,000円") {
		t.Errorf("got %q", got)
	}
}

// A title is what is offered, without marks of mails, greetings and slogans.
func TestTitlesAreWhatIsOffered(t *testing.T) {
	r := drafting.NewReader(claims.NewReader().Read)
	for text, want := range map[string]string{
		"件名：Re: Re: 【急募】オンライン診療（皮膚科）医師\n\nお世話になっております。": "オンライン診療（皮膚科）医師",
		"Fwd: 遠隔読影医の募集について\nFrom: みほん <a@example.jp>\n": "遠隔読影医の募集について",
		"みほんクリニックです。\nいつもお世話になっております。\nオンライン診療の医師募集\n":  "オンライン診療の医師募集",
		"株式会社みほん　採用ページ\nホーム > 採用 > 医師\nオンライン診療医（非常勤）\n": "オンライン診療医（非常勤）",
		"【急募】【高時給】糖尿病内科 オンライン診療医\n時給10,000円\n":          "糖尿病内科 オンライン診療医",
		"はじめまして、遠隔読影の先生を探しています\n":                       "遠隔読影の先生を探しています",
		"時給は10,000円です。\n平日の夜です。\n":                      "",
	} {
		got := ""
		for _, f := range r.Read(drafting.Tidy(text), today).Fields {
			if f.Field == "title.ja" {
				got = f.Values[0]
			}
		}
		if got != want {
			t.Errorf("%q: title %q, want %q", text, got, want)
		}
	}
}
