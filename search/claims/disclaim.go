package claims

import (
	"slices"
	"strings"
	"unicode"

	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/search/japanese"
)

// Honest posters name some things only to say that there are none, often
// several in one breath: 違約金、損害賠償の予定、研修費の返還の定めはありません.
// Claims of these kinds say that a thing is there, so that such an end of the
// sentence takes them back, however long the list.
var disclaimable = []rules.ClaimKind{
	rules.ClaimNoExam, rules.ClaimInName, rules.ClaimSuperlative, rules.ClaimIncome, rules.ClaimPenalty,
	rules.ClaimLossOnDoctor, rules.ClaimFee, rules.ClaimDeposit, rules.ClaimPurchase, rules.ClaimPapers, rules.ClaimGift,
	rules.ClaimSignOn, rules.ClaimSideOffer, rules.ClaimScheme, rules.ClaimPaidInKind, rules.ClaimDispatch,
	rules.ClaimDispatchToHire, rules.ClaimClientOrders, rules.ClaimMessenger, rules.ClaimMessengerStep,
	rules.ClaimAroundBoard, rules.ClaimQR, rules.ClaimDiagnosis, rules.ClaimPatientAd, rules.ClaimDeduct,
	rules.ClaimLikeEmployee, rules.ClaimSeveralJobs, rules.ClaimAIDiagnosis, rules.ClaimTextOnly,
	rules.ClaimDiet, rules.ClaimCertificateFalse,
}

// maxDisclaim is how far behind the words the end that takes them back may
// begin, in bytes of folded text.
const maxDisclaim = 150

var (
	disclaimer = japanese.Lazy(`(用い|使わ|載せ|掲げ|うたわ|行わ|求め|設け)ず|(は|も)(ない|なし)(です|[。、]|\z)|(は|も|を|が|で)?(一切|いっさい|まったく|全く|特に)?(あり|ござい)ません|(こと|もの|定め|決まり|予定|必要)(は|も|が)(ない|なく)|` +
		`では(ない|なく)|(お?願い|要求|請求|提示|用意|紹介|勧誘|発行|処方|指示|診断|優先|区別|判断)?(は|を|も)?(いたし|し|行い|とり|取り|採り|求め|設け|用い|使い|載せ|受け取り|頼み|いただき|預かり|想定し)ません|` +
		`(して|行って|求めて|設けて|用いて|使って|載せて|扱って|受け取って|想定して|いただいて)(は)?(い|お)(り)?ません|` +
		`(を|は)?(禁じ|禁止し|お断りし)て|禁止です|\b(is|are|was|were) (not|never)\b|\bnot (asked|required|needed|charged|used)\b`)

	// affirmed is what stands between words and a denial that is about something else.
	affirmed = japanese.Lazy(`夢|(いただき|頂き|お願いし|お願い致し|いたし|徴収し|請求し|支払い|お支払い)ます|(ます|です|ました)(が|けれど|ので)|(場合|とき|時|際)(は|には|に)|[\p{Han}]+(の|な)方は|` +
		`ください|(る|た|い)(が|ため|ので|から)、|以外(は|に|の)|\b(but|if|unless|who|other than|except)\b`)
)

// disclaimed reports whether the end of a sentence, or of its clause, takes a
// claim of a kind back. behind is what follows the words in their sentence.
func disclaimed(kind rules.ClaimKind, words, behind string) bool {
	if careKinds[kind] && plainlyNot.MatchString(words+listed(behind)) {
		return true
	}
	switch {
	case slices.Contains(disclaimable, kind):
	case kind == rules.ClaimUnpaid && free.MatchString(words): // 無給の準備は想定していません
	default:
		return false
	}
	if cut.MatchString(words) && strings.HasPrefix(behind, "せん") {
		return true
	}
	if negated.MatchString(words) {
		return false
	}
	chain := listed(behind)
	at := disclaimer.FindStringIndex(chain)
	return at != nil && !affirmed.MatchString(chain[:at[0]])
}

// careKinds are claims of care that the plain form of a denial takes back as well:
// 初診では向精神薬を処方しない.
var careKinds = map[rules.ClaimKind]bool{rules.ClaimFirstVisitDrug: true, rules.ClaimDiagnosis: true}

// plainlyNot ends a clause by which care is not given.
var plainlyNot = japanese.Lazy(`(処方し|処方は行わ|投与し|診断し|出さ|扱わ|用い|行わ)(ない|ず|ないもの|ない方針)(とする|です)?(\z|[。、])`)

// negated is in words that make their claim by a denial, which another denial
// behind them does not take back.
var negated = japanese.Lazy(`夢|ません|ない|なし|不要|不問|ず(に|、|$)|\b(no|not|never|without)\b`)

// free is in words that say of work that it is free by a noun.
var free = japanese.Lazy(`無給|無報酬|無償|ただ働き|タダ|ノ(ー)?ギャラ|サービス残業|unpaid`)

// cut is at the end of words whose frame stops within the denial.
var cut = japanese.Lazy(`(こと|もの)(は|も)(あり|ござい)?ま\z`)

// listed returns the start of a text up to the end of its clause. A comma
// behind a noun or a particle that lists or names a topic does not end it.
func listed(text string) string {
	last := rune(0)
	for i, r := range text {
		if i > maxDisclaim || strings.ContainsRune("。.!?|;()\n", r) {
			return text[:i]
		}
		if (r == '、' || r == ',') && unicode.Is(unicode.Hiragana, last) && !strings.ContainsRune("やとはもどか", last) {
			return text[:i]
		}
		last = r
	}
	return text
}

// example is what a sentence quotes to speak of the words themselves: 「業界初」
// のような表現は用いません.
var example = japanese.Lazy(`([「『][^」』]{1,40}[」』](や|、|・|と|か|または)?)+(といった|のような|などの|という|と(の)?)(根拠のない|強い|断定的な)?[^。、]{0,6}` +
	`(表現|言い(方|回し)|言葉|表示|文言|宣伝|広告|ご?質問|ご?相談|ご?要望|ご?依頼|問い|訴え|欄|語|形に)`)

// withoutExamples fills what is quoted as an example, so that nothing is read in it.
func withoutExamples(text string) string {
	if !strings.ContainsAny(text, "「『") {
		return text
	}
	return example.ReplaceAllStringFunc(text, func(s string) string { return strings.Repeat("_", len(s)) })
}
