package filetext

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
)

const sheetOfPage = `<h1>オンライン診療医の募集</h1><table><tr><th>報酬</th><td>時給 9,000円</td></tr><tr><th>勤務時間</th><td>19:00～22:00</td></tr></table>
<p>当院ではオンライン診療を担当していただける医師を募集しています。診療は予約制で、看護師が同席します。ご自宅から参加いただけます。</p>`

const sheetText = "オンライン診療医の募集\n\n報酬\t時給 9,000円\n勤務時間\t19:00～22:00\n\n" +
	"当院ではオンライン診療を担当していただける医師を募集しています。診療は予約制で、看護師が同席します。ご自宅から参加いただけます。"

const sideways = `<a href=/1>高収入 新着 年収2000万円</a> <a href=/2>当直なしの求人</a> <a href=/3>都内の求人</a>`

// Menus, paths, side columns, other jobs and feet of a saved page are no part of its
// advert, however the page marks them.
func TestAPageIsItsAdvert(t *testing.T) {
	for name, body := range map[string]string{
		"elements": `<header><p>医師求人サイト</p></header><nav>` + sideways + `</nav>` + sheetOfPage + `<aside><h2>おすすめ</h2>年収2000万円</aside><footer>会社概要 03-1111-2222</footer>`,
		"names": `<div id="global-nav">医師求人サイト 年収2000万円</div><div class="breadcrumb">トップ &gt; 求人</div><div id=content>` + sheetOfPage +
			`</div><div class="side-bar"><p>年収2000万円</p></div><div class="l-footer foot">会社概要</div><div class="cookie-banner">Cookieを使います</div>`,
		"the main one": `<div><p>年収2000万円の求人が新着です。</p></div><main>` + sheetOfPage + `<section class="related">年収2000万円</section></main><div>会社概要</div>`,
		"links":        `<div>` + sideways + `</div>` + sheetOfPage + `<ul><li><a href=/a>年収2000万円の求人</a><li><a href=/b>高収入の求人</a><li><a href=/c>会社概要</a></ul>`,
		"hidden":       sheetOfPage + `<div style="display: none">年収2000万円</div><div hidden>会社概要</div>`,
		"one form":     `<form class="page"><div class="menu">` + sideways + `</div>` + sheetOfPage + `</form>`,
		"roles":        `<div role=navigation>年収2000万円</div><div role=main>` + sheetOfPage + `</div><div role=contentinfo>会社概要</div>`,
	} {
		t.Run(name, func(t *testing.T) {
			text, code := Read([]byte("<!DOCTYPE html><html><body>" + body + "</body></html>"))
			if code != "" || text != sheetText {
				t.Errorf("got %q (%s)", text, code)
			}
		})
	}
	for name, body := range map[string]string{
		"an advert called menu": `<div class="menu">` + sheetOfPage + `</div>`,
		"a main without words":  `<main></main>` + sheetOfPage,
		"links within a text":   strings.Replace(sheetOfPage, "ご自宅", `<a href=/1>予約</a>、<a href=/2>地図</a>、<a href=/3>ご自宅</a>`, 1),
	} {
		t.Run(name, func(t *testing.T) {
			if text, code := Read([]byte("<!DOCTYPE html><html><body>" + body + "</body></html>")); code != "" || !strings.Contains(text, "9,000円") || !strings.Contains(text, "参加") {
				t.Errorf("got %q (%s)", text, code)
			}
		})
	}
}

// Old pages and mails are in the encodings of their time, and may not say so.
func TestOldEncodings(t *testing.T) {
	for name, as := range map[string]encoding.Encoding{"EUC-JP": japanese.EUCJP, "ISO-2022-JP": japanese.ISO2022JP, "Shift_JIS": japanese.ShiftJIS} {
		for _, tc := range []struct{ content, want string }{
			{strings.ReplaceAll(sheetText, "～", "から"), strings.ReplaceAll(sheetText, "～", "から")},
			{"<html><head><meta charset=" + name + "></head><body>" + strings.ReplaceAll(sheetOfPage, "～", "から"), strings.ReplaceAll(sheetText, "～", "から")},
			{"<html><body>" + strings.ReplaceAll(sheetOfPage, "～", "から"), strings.ReplaceAll(sheetText, "～", "から")},
		} {
			raw, err := as.NewEncoder().String(tc.content)
			if err != nil {
				t.Fatal(err)
			}
			if text, code := Read([]byte(raw)); code != "" || text != tc.want {
				t.Errorf("%s: got %q (%s)", name, text, code)
			}
		}
	}
	if text, code := Read(fmt.Append(nil, "caf\xe9\xff or so, a text of one")); code != "paste.file.kind" {
		t.Errorf("got %q (%s)", text, code)
	}
}
