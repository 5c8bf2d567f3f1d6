package claims

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models/rules"
)

// kindsIn returns the kinds of claims that a text makes in a field.
func kindsIn(r *Reader, field, text string) (kinds []rules.ClaimKind) {
	for _, c := range read(said{field: field, text: text}) {
		kinds = append(kinds, c.Kind)
	}
	return kinds
}

func TestWhatIsSaidAboutWhom(t *testing.T) {
	r := NewReader()
	for _, c := range []struct {
		name, field, text string
		kind              rules.ClaimKind
		want              bool
	}{
		{"sought in words of no list before", "description", "次は女性をと考えています。", rules.ClaimSex, true},
		{"a patient's wish in the same clause", "description", "患者さんが女性の先生をご希望のときは調整します。", rules.ClaimSex, false},
		{"patients in another clause", "description", "患者さんは近隣の方で、男性の先生に限らせていただきます。", rules.ClaimSex, true},
		{"a title needs no wish", "title.en", "Female Physician for Online Second Opinions", rules.ClaimSex, true},
		{"a title about patients", "title.en", "Physician for a Women's Health Service", rules.ClaimSex, false},
		{"an age spelt in English", "description", "Doctors who have already turned sixty need not send a CV.", rules.ClaimAge, true},
		{"an age spelt in kanji without a counter", "description", "満四十五に達していないことが条件です。", rules.ClaimAge, true},
		{"English behind a full stop without a space", "description",
			"Patients are adults.We picture someone in their thirties.", rules.ClaimAge, true},
		{"a topic as a question", "description", "有給?パートの先生には付けていません。", rules.ClaimNoLeave, true},
		{"a word from top to bottom", "description", "男\n・\n性\n・\n医\n・\n師\n・\nの\n・\nみ\n募集です。", rules.ClaimSex, true},
		{"a list with signs before its lines", "description", "担当\n・内科\n・小児科", rules.ClaimSex, false},
		{"brackets end a clause", "terms.renewal.criteria",
			"患者数により判断(更新しない場合は研修費8万円を返金していただく)", rules.ClaimPenalty, true},
		{"fares of every trip", "pay.commute", "会場への往復交通費を毎回支給", rules.ClaimAttendance, true},
		{"fares if ever", "pay.commute", "学会に参加する際は往復の実費を支給", rules.ClaimAttendance, false},
		{"a place with a rhythm", "terms.place", "川崎市の研究棟3階(週1日)および任意の個室", rules.ClaimAttendance, true},
		{"a limit on days at home", "description", "在宅は月に1日までとなります。", rules.ClaimAttendance, true},
		{"a title that travels", "title.ja", "企業を訪ねて行う健康講座の講師", rules.ClaimAttendance, true},
		{"a title that does not", "title.ja", "健康講座の講師(出社なし)", rules.ClaimAttendance, false},
		{"vague phrases in a row", "terms.workplace.change", "as needed, to be decided", rules.ClaimLeftOpen, true},
		{"a vague word beside a plain one", "terms.workplace.change", "as needed, the Osaka office", rules.ClaimLeftOpen, false},
		{"blanks", "description", "「××」を募集", rules.ClaimBlanks, false},
		{"blanks outside quotes", "description", "××を募集", rules.ClaimBlanks, true},
		{"a room for the work", "description", "持ち場は横須賀の診療所二階です。", rules.ClaimAttendance, true},
		{"a place of the work at home", "description", "働く場所はご自宅の個室です。", rules.ClaimAttendance, false},
		{"hands needed", "description", "特養への往診が毎週水曜にあります。", rules.ClaimAttendance, true},
		{"other hands", "description", "地元の医師が往診に出ます。", rules.ClaimAttendance, false},
		{"all of it at home", "description", "どの業務も家の外に出ずに片づきます。", rules.ClaimNoAttendance, true},
		{"promised of another post", "description", "完全在宅をご希望の先生には、別の読影の募集をご案内します。", rules.ClaimNoAttendance, false},
		{"turned round behind the words", "description", "家だけで完結する仕事とは言えません。", rules.ClaimNoAttendance, false},
		{"turned round before the words", "description", "We do not offer fully remote contracts.", rules.ClaimNoAttendance, false},
		{"pictures instead of rounds", "description", "職場の確認は人事が撮った写真をご覧になるだけで足ります。", rules.ClaimNoRounds, true},
		{"pictures before rounds", "description", "事前に職場の写真をお送りし、巡視当日の重点を決めます。", rules.ClaimNoRounds, false},
		{"nobody takes the patient over", "description", "容体が悪くなった方の受け入れ先は決めていません。", rules.ClaimNoSafeguard, true},
		{"somebody does", "description", "容態が変われば近隣の病院が受け入れます。", rules.ClaimNoSafeguard, false},
		{"an illness told", "description", "とびひかあせもかを見分けて返事をしてください。", rules.ClaimDiagnosis, true},
		{"an illness not told", "description", "病名を決めたり薬を選んだりすることはありません。", rules.ClaimDiagnosis, false},
		{"two sentences, who hires and who orders", "description",
			"入職先は人材会社です。診療の指示は受入病院の科長から出ます。", rules.ClaimDispatch, true},
		{"two sentences of one employer", "description",
			"雇用主は当院です。診療の指示は科長から出ます。", rules.ClaimDispatch, false},
		{"work under another's name", "description", "先生には別名義で勤務していただきます。", rules.ClaimInName, true},
		{"a machine writes, a doctor signs", "description", "所見と処方はAIが作成し、先生は署名だけです。", rules.ClaimAIDiagnosis, true},
		{"medicine to order", "description", "薬は患者さんの希望どおり処方していただきます。", rules.ClaimFirstVisitDrug, true},
		{"medicine after examination", "description", "ご希望に応じて処方することはありません。", rules.ClaimFirstVisitDrug, false},
		{"away from the board to a page", "description", "公式サイトから直接お申し込みください。", rules.ClaimAroundBoard, true},
		{"a pool of candidates", "description", "There is no vacancy at the moment; send us your CV.", rules.ClaimBait, true},
	} {
		if got := slices.Contains(kindsIn(r, c.field, c.text), c.kind); got != c.want {
			t.Errorf("%s: %q says %s: got %v, want %v", c.name, c.text, c.kind, got, c.want)
		}
	}
}

func TestNumbersSpeltInEnglish(t *testing.T) {
	for text, want := range map[string]string{
		"Under thirty-five": "under 35", "the sixty day rule": "the 60 day rule", "seventy two": "72",
		"in their thirties": "in their thirties", "twentyfold": "twentyfold", "fifty": "50",
	} {
		if got := fold(text).text; got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// English may stand against Japanese without a space, and behind a number.
func TestEnglishSentencesEndWhereTheyEnd(t *testing.T) {
	for text, want := range map[string]int{
		"Male doctors only, please.胸部X線の読影もあります。": 2,
		"The maximum age is 45. We meet online.":  2,
		"Paid monthly (in yen). No women.":        2,
		"Readings take 4.5 minutes each.":         1,
	} {
		if got := Sentences(text); len(got) != want {
			t.Errorf("%s: %d sentences %q, want %d", text, len(got), got, want)
		}
	}
}
