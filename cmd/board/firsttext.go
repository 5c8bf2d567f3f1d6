package board

import (
	"context"
	"runtime/debug"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/claims"
)

// firstAfter is how long after a start the board reads a text by itself: the first pages
// are served by then.
const firstAfter = 2 * time.Second

// readFirst reads an advert before anybody hands one in. The expressions that read
// adverts are compiled when a text needs them, which takes a second of a processor, and
// on a machine that is busy with other things longer than a request may take: the first
// program that handed in an advert after a start was told to come again. It costs the
// 50 MB that any first advert costs, so a board to which no program may post waits for
// that one.
func (b *Board) readFirst(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return nil
	case <-time.After(firstAfter):
	}
	if some, err := b.store.APIKeys().Any(ctx); err != nil || !some {
		return nil // who hands an advert in hears of a store that does not answer
	}
	readUsual()
	debug.FreeOSMemory() // of what compiling left behind
	return nil
}

// readUsual reads an advert that says what most adverts say, in either language.
func readUsual() {
	reader := claims.NewReader()
	for _, a := range []models.Advert{usual(vocab.JA, usualJA), usual(vocab.EN, usualEN)} {
		reader.Read(&a)
	}
}

func usual(lang vocab.Lang, text string) models.Advert {
	a := models.Advert{Lang: lang, Description: text}
	a.Title, a.Summary = vocab.Text{JA: usualTitleJA, EN: usualTitleEN}, vocab.Text{JA: usualTitleJA, EN: usualTitleEN}
	return a
}

const (
	usualTitleJA = "オンライン診療の内科医師(完全在宅、週2日から、時給12,000円)"
	usualTitleEN = "Online-care internist, fully remote, two days a week, 12,000 yen an hour"

	usualJA = `ご自宅からパソコンでオンライン診療を担当していただく医師を募集します。通院中の患者さんの再診が中心で、初診は事前の診療情報がある方に限ります。
医師免許を取得して3年以上の方、オンライン診療の研修を修了した方が対象です。年齢、性別、国籍は問いません。専門医の資格があると歓迎します。
勤務は平日の18時から22時、土日祝は9時から13時です。週2日、1日4時間から相談できます。残業は月に2時間ほど、当直とオンコールはありません。年に1回の研修を除き、出勤の必要はありません。
報酬は時給12,000円から15,000円で、経験により決めます。試用期間は3か月で条件は同じです。賞与はありません。月末に締め、翌月25日に振り込みます。社会保険は勤務時間により加入します。
契約は1年の業務委託で、更新があります。上限は5年です。麻薬、向精神薬の処方は行いません。診断書の発行は対面の診療で行います。診療の端末と電子カルテはお貸しし、通信費は月3,000円を支給します。
事故のときは当院の医師賠償責任保険で補償します。操作に困ったときは事務の担当者がチャットで対応します。健康診断、産業医の面談、訪問診療への同行は含みません。
応募はこのページから受け付けます。書類選考のあと、オンラインの面談を1回行い、1週間以内に結果をお知らせします。詳しい条件は面談の前に書面でお渡しします。お祝い金はありません。`

	usualEN = `We are looking for a physician to see patients by video from home. Most are follow-up visits; first visits are limited to patients whose records we have.
You need a Japanese medical licence and three years of practice. Board certification is welcome, not required. Applicants of any age, gender and nationality are welcome. Daily work is in English and Japanese.
Work is on weekdays from 18:00 to 22:00, two days a week at least. Overtime is about two hours a month; there is no night duty and no on-call. Nobody has to come to the office, except for one training day a year.
Pay is 12,000 to 15,000 yen an hour, depending on experience. The trial period is three months on the same terms. There is no bonus. Payment is on the 25th of the following month. Social insurance applies depending on hours.
The contract is for one year and renewable up to five years, as an independent contractor or an employee. We do not prescribe narcotics. Laptop and records system are lent, and malpractice insurance is ours.
Please apply on this page. There is one interview online, and you hear within a week. The written terms are sent before the interview. No signing bonus is paid.`
)
