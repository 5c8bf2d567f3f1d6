package claims

import (
	"math"
	"testing"

	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/search/claims/weigh"
)

// What is weighed is how a claim reads, not how much lawful text is written
// around it, and English is not lawful for want of knowledge.
func TestWhatStandsAroundAClaimDoesNotHideIt(t *testing.T) {
	const around = "、担当の割り振りは曜日で決め、日程は前月の20日までに相談のうえ決定し、交通費は実費で支給します。"
	for text, kind := range map[string]rules.ClaimKind{
		"応募は女性医師に限り" + around:      rules.ClaimSex,
		"応募は45歳以下の方とし" + around:    rules.ClaimAge,
		"独身の方を優先し" + around:        rules.ClaimStatus,
		"端末の保証金を5万円お預かりし" + around: rules.ClaimFee,
		"Contact us by LINE.":      rules.ClaimMessenger,
		"No women.":                rules.ClaimSex,
	} {
		said := said{field: "description", text: text,
			in: weigh.Context{Remote: "full_remote", Contract: "employment", Work: "online_care"}}
		found := false
		for _, c := range read(said) {
			found = found || c.Kind == kind && c.Odds > -1.5
		}
		if !found {
			t.Errorf("%s: no %s that counts in %+v", text, kind, read(said))
		}
	}
}

// A list above a sentence, of which no full stop ends a line, hides nothing in it.
func TestAListAboveAClaimDoesNotHideIt(t *testing.T) {
	const list = "■勤務 水曜18時から21時、土曜9時から12時\n■選考 書類選考のあと、オンライン面談1回\n"
	in := weigh.Context{Remote: "full_remote", Contract: "employment", Work: "chronic_care"}
	for text, kind := range map[string]rules.ClaimKind{
		"初めての方にも、夜ぐっすり休めるお薬を三十日ぶんお届けしています。":         rules.ClaimFirstVisitDays,
		"詳しいお話は、緑のトークアプリで「ekimae_clinic」とさがしてください。": rules.ClaimMessengerStep,
		"医籍番号の頭が5から始まる先生に限ってお願いしています。":              rules.ClaimAgeProxy,
		"お礼の額は、院長の胸三寸で決まります。":                       rules.ClaimPayLater,
		"入力や申し送りは診療の前後に、各自の時間でお済ませいただいています。":        rules.ClaimUnpaid,
	} {
		for _, whole := range []string{text, list + text} {
			found := false
			for _, c := range read(said{field: "description", text: whole, in: in}) {
				found = found || c.Kind == kind && c.Odds > -1.5
			}
			if !found {
				t.Errorf("%s: no %s that counts", whole, kind)
			}
		}
	}
	for _, c := range read(said{field: "description", text: list + "オンライン診療研修を修了された方にお願いします。", in: in}) {
		if c.Kind != rules.ClaimStates {
			t.Errorf("a lawful list claims %+v", c)
		}
	}
}

// TestAClauseThatReadsVeryBadIsSeen: also where no frame knows its words.
func TestAClauseThatReadsVeryBadIsSeen(t *testing.T) {
	in := weigh.Context{Remote: "full_remote", Contract: "employment", Work: "online_care"}
	bad := weigh.Sentence{Text: "日程は前月の20日までに相談のうえ決定し、応募は女性医師に限り、交通費は実費で支給します", Field: "description", In: in}
	if clause, odds := worstClause(bad); clause.Text != "応募は女性医師に限り" || odds < plainlyBad {
		t.Errorf("the worst clause is %q, %.2f", clause.Text, odds)
	}
	if _, odds := worstClause(weigh.Sentence{Text: "交通費は実費で支給します", Field: "description", In: in}); !math.IsInf(odds, -1) {
		t.Errorf("one clause is no part of a sentence: %.2f", odds)
	}
}

// A denial is taken back by its sentence.
func TestALawfulSentenceReadsLawful(t *testing.T) {
	for _, text := range []string{"違約金や研修費の返還を求めることはありません。", "性別や年齢は問いません。"} {
		for _, c := range read(said{field: "description", text: text}) {
			if c.Kind == rules.ClaimResembles {
				t.Errorf("%s: reads like %s, %.2f", text, c.Unit, c.Odds)
			}
		}
	}
}

// TestTheHeadingOfTheFormOfWorkIsNoEmployment: 雇用形態 is what posters write over
// any contract.
func TestTheHeadingOfTheFormOfWorkIsNoEmployment(t *testing.T) {
	in := weigh.Context{Remote: "full_remote", Contract: "quasi_mandate", Work: "online_care"}
	for text, want := range map[string]bool{
		"雇用形態:業務委託(準委任)": false, "雇用形態は業務委託です。": false, "雇用または業務委託をお選びいただけます。": true,
	} {
		found := false
		for _, c := range read(said{field: "description", text: text, in: in}) {
			found = found || c.Kind == rules.ClaimEitherContract
		}
		if found != want {
			t.Errorf("%s: read as either contract: %v", text, found)
		}
	}
}

// TestALicenceThatIsAskedForIsNoPaper: 保険医登録 is what one has, and nothing that
// an applicant is to hand in.
func TestALicenceThatIsAskedForIsNoPaper(t *testing.T) {
	for text, want := range map[string]bool{
		"■応募資格\n医師免許、保険医登録。内科の臨床経験5年以上": false, "応募資格:医師免許・保険医登録票をお持ちの方": false,
		"応募の際は免許証の写しを登録してください。": true,
	} {
		found := false
		for _, c := range read(said{field: "description", text: text}) {
			found = found || c.Kind == rules.ClaimPapers
		}
		if found != want {
			t.Errorf("%s: read as papers: %v", text, found)
		}
	}
}
