package claims

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
)

// ways are sentences that lead around the board, with the claim each makes and
// its number or host.
var ways = map[string]struct {
	kind rules.ClaimKind
	unit string
}{
	"電話は０９０ー１２３４ー５６７８です。":                 {rules.ClaimPhone, "09012345678"},
	"電話は090ー1234ー5678です。":                 {rules.ClaimPhone, "09012345678"},
	"電話は０９０ｰ１２３４ｰ５６７８です。":                 {rules.ClaimPhone, "09012345678"},
	"電話は090一1234一5678です。":                 {rules.ClaimPhone, "09012345678"},
	"電話は090〜1234〜5678です。":                 {rules.ClaimPhone, "09012345678"},
	"電話は090—1234—5678です。":                 {rules.ClaimPhone, "09012345678"},
	"電話は090 － 1234 － 5678です。":             {rules.ClaimPhone, "09012345678"},
	"電話は090.1234.5678です。":                 {rules.ClaimPhone, "09012345678"},
	"電話は090・1234・5678です。":                 {rules.ClaimPhone, "09012345678"},
	"電話は090/1234/5678です。":                 {rules.ClaimPhone, "09012345678"},
	"電話は090_1234_5678です。":                 {rules.ClaimPhone, "09012345678"},
	"電話は03ー9876ー5432です。":                  {rules.ClaimPhone, "0398765432"},
	"電話は〇九〇ー一二三四ー五六七八です。":                 {rules.ClaimPhone, "09012345678"},
	"電話は+81ー90ー1234ー5678です。":              {rules.ClaimPhone, "09012345678"},
	"evil-clinic.com をご覧ください。":            {rules.ClaimURL, "evil-clinic.com"},
	"詳しくはevil-clinic.comへ。":               {rules.ClaimURL, "evil-clinic.com"},
	"詳細：ｅｖｉｌ－ｃｌｉｎｉｃ．ｃｏ．ｊｐ":                {rules.ClaimURL, "evil-clinic.co.jp"},
	"電話は090→1234→5678です。":                 {rules.ClaimPhone, "09012345678"},
	"電話は090、1234、5678です。":                 {rules.ClaimPhone, "09012345678"},
	"evil . jp をご覧ください。":                  {rules.ClaimURL, "evil.jp"},
	"evil-clinic[.com] をご覧ください。":          {rules.ClaimURL, "evil-clinic.com"},
	"evil_clinic.jp をご覧ください。":             {rules.ClaimURL, "evil_clinic.jp"},
	"医師バイト.com をご覧ください。":                  {rules.ClaimURL, "医師バイト.com"},
	"https://医師バイト.com":                   {rules.ClaimURL, "医師バイト.com"},
	"See saiyo.evil.jp/form for details.": {rules.ClaimURL, "saiyo.evil.jp"},
	"evil.clinicを検索してください。":               {rules.ClaimURL, "evil.clinic"},
	"evil.io/jobs をどうぞ。":                  {rules.ClaimURL, "evil.io"},
	"https://evil.exampleをご覧ください。":        {rules.ClaimURL, "evil.example"},
	"hxxps://evil[.]jp":                   {rules.ClaimURL, "evil.jp"},
	"hxxp://evil.jp/a をご覧ください。":           {rules.ClaimURL, "evil.jp"},
	"ttps://evil.jp をご覧ください。":             {rules.ClaimURL, "evil.jp"},
	"evil[dot]jp": {rules.ClaimURL, "evil.jp"},
	"evil（ドット）jp で検索してください。":               {rules.ClaimURL, "evil.jp"},
	"evil【.】co【.】jp":                       {rules.ClaimURL, "evil.co.jp"},
	"evilドットjp で検索してください。":                 {rules.ClaimURL, "evil.jp"},
	"evil ドット com を見てください。":                {rules.ClaimURL, "evil.com"},
	"Look at evil dot jp before applying.": {rules.ClaimURL, "evil.jp"},
	"インスタ @evil":                           {rules.ClaimMessenger, ""},
	"Instagram @evilclinic":                {rules.ClaimMessenger, ""},
	"インスタ：＠evil_clinic":                    {rules.ClaimMessenger, ""},
	"ツイッターは@evilclinicです。":                 {rules.ClaimMessenger, ""},
	"@evilclinic（インスタ）をどうぞ。":               {rules.ClaimMessenger, ""},
	"LINE: @123abcde":                      {rules.ClaimMessenger, ""},
	"X(旧Twitter)のDM":                       {rules.ClaimMessenger, ""},
	"X（旧Ｔｗｉｔｔｅｒ）のＤＭでどうぞ。":                  {rules.ClaimMessenger, ""},
	"インスタのDMまで。":                           {rules.ClaimMessenger, ""},
}

func TestWaysAroundTheBoardAreRead(t *testing.T) {
	read := NewReader().Read
	for text, want := range ways {
		found := false
		claims := read(&models.Advert{Description: text})
		for _, cl := range claims {
			found = found || cl.Kind == want.kind && cl.Unit == want.unit && cl.Passage != ""
		}
		if !found {
			t.Errorf("%q: %+v, want %s %s", text, claims, want.kind, want.unit)
		}
		if faults := rules.Scout(text, read); len(faults) == 0 || faults[0].Code != "scout.contact" {
			t.Errorf("a scout may say %q: %+v", text, faults)
		}
	}
}

// A mail address or a page is one address, not also the host in it.
func TestAnAddressIsReadOnce(t *testing.T) {
	read := NewReader().Read
	for _, text := range []string{
		"info@evil.jp まで。", "taro.jp@evil.com まで。", "https://evil.jp/index.com をご覧ください。", "www.evil.co.jp をご覧ください。",
	} {
		claims := slices.DeleteFunc(read(&models.Advert{Description: text}),
			func(c rules.Claim) bool { return c.Kind == rules.ClaimResembles })
		if len(claims) != 1 {
			t.Errorf("%q: %+v", text, claims)
		}
	}
}

// None of these is a number, a page or an account.
func TestWhatLooksLikeAnAddressIsNone(t *testing.T) {
	read := NewReader().Read
	for _, text := range []string{
		"ISO 9001の認証を受けています。", "10ー12時に診療します。", "2026ー2027年の計画です。", "1日3ー5件を読影します。",
		"年収は10000000ー15000000円です。", "300000ー500000円を支給します。", "0ー3か月の乳児健診です。", "2026.04.01ー2027.03.31の契約です。",
		"書式はfile.pdfです。", "Node.jsとVue.jsで作られた画面です。", "ASP.NETのシステムです。", "電子カルテはversion 2.0です。", "週3.5時間です。",
		"e.g. telehealth, i.e. video visits.", "J. Smith, M.D., Ph.D. leads the team.", "St.Mary's and Co.,Ltd. are partners.",
		"No.1ー3の検査室です。", "10.5mg/dLが目安です。", "The dot com era is over.", "Contact.us formのような名前の画面です。",
		"E.coliとH.pyloriの検査です。", "午前9.30から始まります。", "胸部X線の結果をご相談ください。", "DMで通院中の方の外来です。", "DM・HTの管理が中心です。",
		"会場はABCビル@Tokyoです。", "患者さん向けのInstagram(@sora_clinic)を運営しています。", "0.5ー1.0mgを調整します。",
		"価格.comの監修です。", "枠は0900、1000、1100の3つです。", "We work online.Please apply.", "予算は10,0000,0000円です。", "研修は0900ー1200です。",
		"JIS T 0601ー1ー2に沿った機器です。", "90ー120分の面談です。", "点の太さ（ドット）は問いません。", "a.m. 9:00 - p.m. 5:00",
	} {
		for _, cl := range read(&models.Advert{Description: text}) {
			switch cl.Kind {
			case rules.ClaimPhone, rules.ClaimURL, rules.ClaimMail, rules.ClaimMessenger, rules.ClaimHiddenMail:
				t.Errorf("%q: %s %q", text, cl.Kind, cl.Passage)
			}
		}
	}
}
