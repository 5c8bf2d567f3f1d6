package claims

import (
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
)

// Each pair says the same thing of somebody who is sought, and of somebody else
// or as what does not happen.
func TestWhoseSentenceItIs(t *testing.T) {
	r := NewReader()
	for _, c := range []struct {
		kind          rules.ClaimKind
		says, doesNot string
	}{
		{rules.ClaimSex, "深夜の枠は男の先生に来ていただきたいです。", "女性専用ジムの会員に、運動前の問診を行います。"},
		{rules.ClaimSex, "応募資格:女性医師", "男性も女性も、同じ当番表に入ります。"},
		{rules.ClaimSex, "昇給は男性年2回、女性年1回の採用です。", "男性医師に限ることはしておりません。"},
		{rules.ClaimAge, "ミレニアル世代の先生を求めます。", "どの年代の先生も区別なく選考します。"},
		{rules.ClaimAge, "定年前の先生に限ります。", "シニア向け食事サービスの会員に助言します。"},
		{rules.ClaimAge, "年齢は45までの方。", "「若手歓迎」のような募集はいたしません。"},
		{rules.ClaimAgeOlder, "定年後の先生にぜひ来ていただきたい。", "年齢は問いません。定年後の先生も歓迎します。"},
		{rules.ClaimAgeProxy, "医籍登録から12年を超えない方に限ります。", "卒業校や入局年にかかわらず、内科診療3年で足ります。"},
		{rules.ClaimStatus, "婚姻の状況を一次面談で確かめます。", "結婚の有無は採否に関係ありません。"},
		{rules.ClaimStatus, "補聴器をお使いの先生はご遠慮ください。", "家族構成は訪問看護師が聞き取ります。"},
		{rules.ClaimStatus, "内定前に、調査員が近隣へ聞き込みをします。", "身元調査は行っておりません。"},
		{rules.ClaimSchool, "出身大学により時給が変わります。", "出身大学により時給が変わることはありません。"},
		{rules.ClaimSuperlative, "国が認めた唯一のオンライン診療です。", "日本最南端の診療所を支えます。"},
		{rules.ClaimNative, "ネイティブ以外の先生は採用を見送ります。", "ネイティブの編集者が英文を直します。"},
		{rules.ClaimNative, "日本語を母語とする医師にお願いします。", "日本語が母語話者並みの水準の医師にお願いします。"},
		{rules.ClaimAttendance, "講座は札幌の会場で登壇していただきます。", "登壇の日取りは双方の都合を見て固めていきます。"},
		{rules.ClaimAttendance, "新しい機器が入ったときだけ、京都の拠点にお越しいただきます。", "機器に触れてみたい方だけ、京都のラボに足を運んでいただけます。"},
		{rules.ClaimPermitDates, "紹介業の許可は2018年7月1日から2023年6月30日まで有効です。", "当社は2018年7月1日に許可を受け、その後も更新しています。"},
		{rules.ClaimScheme, "傘下の会員が買うたびに、売上に応じた配当が入ります。", "会員の売上に応じた配当が入ることはありません。"},
		{rules.ClaimScheme, "A deposit of USD 500 opens access to premium-rate assignments.", "You pay nothing to join; rates are the same for everyone."},
		{rules.ClaimSuperlative, "報酬の高さで同業各社に負けることは決してありません。", "対応の速さで他院に見劣りしないよう努めています。"},
		{rules.ClaimSuperlative, "待遇はどこにも引けを取りません。", "症状の軽い方が重い方に負けないよう、診察の順を決めます。"},
		{rules.ClaimSuperlative, "時給は他社に劣りません。", "他社の条件に合わせる必要はありません。"},
		{rules.ClaimStatusHint, "育児や介護を理由に予定を変えることのない先生が理想です。", "育児や介護を理由に予定を変えても、不利に扱うことはない職場です。"},
		{rules.ClaimStatusHint, "家庭の事情で急に休むことの少ない方を求めています。", "お子さんの都合で休む日があっても構いません。"},
		{rules.ClaimStatusHint, "子どもの都合で早退しない先生を希望します。", "家族の都合で受診を先延ばしにしない方法を、患者さんに伝えます。"},
		{rules.ClaimAttendance, "火・木・土は大阪の診察室で外来を受け持っていただきます。", "火・木・土は院長が診察室で外来を受け持ちます。"},
		{rules.ClaimDiagnosis, "症状を伺い、病名の判断まで行います。", "病名の判断には踏み込まず、何科へ行けばよいかを伝えます。"},
		{rules.ClaimDiagnosis, "病名の診断を下していただきます。", "病名の診断には立ち入らず、受診の目安だけを伝えます。"},
		{rules.ClaimNoBreak, "勤務の途中に手を休める時間は設けていません。", "勤務の途中に60分、手を休める時間を設けています。"},
		{rules.ClaimNoAccidentInsurance, "労災保険の届けは出しておりません。", "患者さんの労災の書類は扱っておりません。"},
		{rules.ClaimInsured, "受診される方の大多数は健康保険を使われます。", "従業員の健康保険を使って受診する方の手続きを担います。"},
		{rules.ClaimAge, "生年が平成2年より後の医師のみ受け付けます。", "平成2年より前に生まれた患者さんの記録も扱います。"},
		{rules.ClaimSex, "働きやすい職場です.𝗪𝗼𝗺𝗲𝗻 𝗽𝗿𝗲𝗳𝗲𝗿𝗿𝗲𝗱.", "𝗪𝗼𝗺𝗲𝗻 𝗮𝗻𝗱 𝗺𝗲𝗻 𝗮𝗿𝗲 𝗯𝗼𝘁𝗵 𝘄𝗲𝗹𝗰𝗼𝗺𝗲."},
		{rules.ClaimNothing, "Vivamus sagittis lacus vel augue laoreet rutrum faucibus dolor auctor.", "Review covers herpes labialis, lichen planus, diabetes mellitus and tinea pedis."},
		{rules.ClaimNative, "九州弁の抜けない方は不利になります。", "発音や訛りは選考に影響しません。"},
		{rules.ClaimGift, "初回勤務を終えた先生に電子チケットを配ります。", "読影用の端末は貸与し、契約終了時に返却いただきます。"},
		{rules.ClaimGift, "成約時に年収の1%を先生の口座へバックします。", "入職に伴う特典や祝い金はございません。"},
		{rules.ClaimSuperlative, "ボタンを押すだけの簡単なお仕事です。", "誰でもできるわけではなく、経験が要ります。"},
		{rules.ClaimSuperlative, "手取りは必ず今より増えると断言します。", "収入を保証するものではありません。"},
		{rules.ClaimFigure, "働きがいを感じる医師の割合は100%です。", "定着率は98%です(2025年度の実績)。"},
		{rules.ClaimIncome, "在宅だけで月120万円を得ている先生がいます。", "月収例は56万円(1コマ35,000円×16回の実績)。"},
		{rules.ClaimBait, "募集は終わりましたが、反響が大きいので掲載を続けています。", "採用が決まりしだい、このページは取り下げます。"},
		{rules.ClaimBait, "実際の支給額は表示より二割少なくなります。", "表示の額から下がることはありません。"},
		{rules.ClaimSeveralJobs, "看護師さんもあわせて募集しています。", "看護師の採用は別ページで行っています。"},
		{rules.ClaimSex, "採用枠は男女4名ずつです。", "診療に携わる医師は男女4名ずつです。"},
		{rules.ClaimAttendance, "検診会場まで足を運び、画像の確認をお願いします。", "検診施設に足を運ばれた方々の写真を扱います。"},
		{rules.ClaimAttendance, "月末の検討会は会場にお越しいただきます。", "写真は、検診会場にお越しになった住民の方のものです。"},
		{rules.ClaimNoAttendance, "移動に時間を取られない、完全在宅の仕事です。", "自宅で働く曜日には、移動に時間を取られません。"},
		{rules.ClaimNoAttendance, "出社日は設けていません。", "患者さんの来院日は設けていません。"},
		{rules.ClaimService, "契約は請負の形でお願いします。", "本求人は労働契約を結ぶもので、委託や請負とは異なります。"},
		{rules.ClaimBait, "募集は架空のもので、登録者を集めています。", "本求人は労働契約を結ぶもので、委託や請負とは異なります。"},
		{rules.ClaimStatus, "結婚前の医師から先に採ります。", "結婚前の姓のまま働けます。"},
		{rules.ClaimGift, "入職された先生に、電子チケット2万円分を差し上げます。", "当社に移った医師の97%が続けています。"},
		{rules.ClaimNearlyRemote, "Realistically, colleagues turn up at the site perhaps three or four times a year.", "Sponsors turn up at the site three or four times a year."},
		{rules.ClaimAge, "Doctors in their thirties wanted.", "You will see both men and women, mostly office workers in their thirties."},
		{rules.ClaimTextOnly, "声だけの診療もお願いします。", "声だけの診療は受け付けておりません。"},
		{rules.ClaimUnpaid, "報酬の出ない試し作業をお願いします。", "報酬の出ない試し作業はお願いしていません。"},
		{rules.ClaimSeveralJobs, "部門を選んで応募してください。", "朝と夜の枠から選べ、どちらも同じ外来です。"},
	} {
		if got := kindsIn(r, "description", c.says); !slices.Contains(got, c.kind) {
			t.Errorf("%q: got %v, want %s", c.says, got, c.kind)
		}
		if got := kindsIn(r, "description", c.doesNot); slices.Contains(got, c.kind) {
			t.Errorf("%q says %s", c.doesNot, c.kind)
		}
	}
}

func TestTitlesThatSayNothingOrTooMuch(t *testing.T) {
	r := NewReader()
	for title, want := range map[string]rules.ClaimKind{
		"(^o^)/オンライン診療だよ":                                                                   rules.ClaimShouting,
		"《《《極秘》》》内科のオンライン診療医":                                                               rules.ClaimShouting,
		"オンライン診療,遠隔診療,テレワーク,在宅医療,訪問診療,リモート,アプリ診療":                                           rules.ClaimStuffed,
		"doctor physician remote telehealth GP radiologist psychiatrist part-time side-job": rules.ClaimStuffed,
		"日本の医療に革命を。共に挑む同志へ":                                                                 rules.ClaimSlogan,
		"募集のご案内です(委細面談)":                                                                    rules.ClaimTitleNoWork,
		"臨床検査技師、心電図の一次チェック":                                                                 rules.ClaimTitleOccupation,
		"相談医と書きましたが、求めているのは営業です":                                                            rules.ClaimOtherThanShown,
		"MD Reviewer | Chatbots | 5-15 h/week":                                              "",
		"眼底写真の所見付けを行う医師":                                                                    "",
		"救急救命士からの電話に応じる指示医、輪番制":                                                             "",
		"人生の最終段階を支える緩和ケアの遠隔相談医":                                                             "",
	} {
		got := kindsIn(r, "title.ja", title)
		got = slices.DeleteFunc(got, func(k rules.ClaimKind) bool {
			return k == rules.ClaimTitleWork || k == rules.ClaimTitleSpecialty
		})
		if want == "" && len(got) > 0 || want != "" && !slices.Contains(got, want) {
			t.Errorf("%q: got %v, want %q", title, got, want)
		}
	}
}

// What a sentence holds is never thought absent by its pairs of characters.
func TestPairsOfCharactersMissNothing(t *testing.T) {
	text := "女性の先生に限ります。 We pay 5,000円 (税込)!"
	held := gramsOf(text)
	rs := []rune(text)
	for i := range rs {
		for j := i + 1; j <= len(rs); j++ {
			n := wordNeed(string(rs[i:j]))
			if !n.looked(&sentence{text: text, grams: held}) {
				t.Fatalf("%q is thought absent", n.word)
			}
		}
	}
	if wordNeed("祝い金").looked(&sentence{text: text, grams: held}) || !strings.Contains(text, "限") {
		t.Error("祝い金 is thought present")
	}
}

// What is asked politely is not what once was: 出社していただく, 出社していた.
func TestAPoliteRequestIsNoPast(t *testing.T) {
	r := NewReader()
	for _, said := range []string{"週1回は診療所に来ていただきます。", "週4日は五反田に出社していただきます。", "隔週で京都の研究室に通っていただきます。"} {
		if got := kindsIn(r, "description", said); !slices.Contains(got, rules.ClaimAttendance) {
			t.Errorf("%q: got %v, want attendance", said, got)
		}
	}
	if got := kindsIn(r, "description", "以前は週4日、五反田に出社していた職場です。"); slices.Contains(got, rules.ClaimAttendance) {
		t.Errorf("what once was is read as %v", got)
	}
}

func TestAStationInTheNameOfAClinicIsNoPlaceOfWork(t *testing.T) {
	r := NewReader()
	for _, said := range []string{
		"みほん駅前クリニックでは、ご自宅からオンライン診療を担当してくださる先生を募集します。",
		"見本駅西口内科では、ご自宅の個室からビデオ診療を行っていただきます。",
	} {
		if got := kindsIn(r, "description", said); slices.Contains(got, rules.ClaimPublicPlace) {
			t.Errorf("%q: read as %v", said, got)
		}
	}
	for _, said := range []string{"駅のベンチから診療していただけます。", "駅や空港からビデオ診療をしてもかまいません。"} {
		if got := kindsIn(r, "description", said); !slices.Contains(got, rules.ClaimPublicPlace) {
			t.Errorf("%q: read as %v", said, got)
		}
	}
}

func TestTheEndOfASentenceDeniesAList(t *testing.T) {
	r := NewReader()
	for _, c := range []struct {
		kind   rules.ClaimKind
		denied string
		says   string
	}{
		{rules.ClaimPenalty, "退職に伴う違約金、損害賠償の予定、研修費や学会費の返還の定めはありません。", "途中の退職には違約金をいただき、例外はありません。"},
		{rules.ClaimUnpaid, "自宅に持ち帰っての無給の準備は想定していません。", "最初の2回は無給で、交通費も出しません。"},
		{rules.ClaimFee, "登録料や教材費をお支払いいただくことはありません。", "登録料をお支払いいただきますが、更新料はありません。"},
	} {
		if got := kindsIn(r, "description", c.denied); slices.Contains(got, c.kind) {
			t.Errorf("%q says %s", c.denied, c.kind)
		}
		if got := kindsIn(r, "description", c.says); !slices.Contains(got, c.kind) {
			t.Errorf("%q: got %v, want %s", c.says, got, c.kind)
		}
	}
}

// What no applicant may be asked is not asked in any words (Employment Security
// Act art. 5-5).
func TestWhatApplicantsMayNotBeAsked(t *testing.T) {
	r := NewReader()
	ask := func(q string) []rules.Claim {
		return r.Read(&models.Advert{Apply: models.Apply{Questions: []string{q}}})
	}
	for _, q := range []string{"ご結婚の予定とお子さんの有無は", "現在妊娠されていますか", "持病や通院歴はありますか", "ご年齢は", "支持する政党はありますか",
		"生年月日をお書きください", "国籍と在留資格を教えてください", "うつ病にかかったことは", "ご両親のご職業を", "血液型は", "携帯電話の番号を", "メールアドレスをお書きください", "How old are you?"} {
		if len(ask(q)) == 0 {
			t.Errorf("%q may be asked", q)
		}
	}
	for _, q := range []string{"ご希望の曜日と時間帯は", "オンライン診療のご経験は何年ですか", "使える電子カルテを教えてください", "開始できる時期は|すぐ|来月|その後", "When can you start?"} {
		if got := ask(q); len(got) > 0 {
			t.Errorf("%q is %v", q, got)
		}
	}
}
