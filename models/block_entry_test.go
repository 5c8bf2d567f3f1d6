package models

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

var blockNow = time.Date(2026, 11, 30, 3, 0, 0, 0, time.UTC)

// A value is kept in one form however it is typed, and what would stop everybody is
// refused.
func TestWhatCanBeBlocked(t *testing.T) {
	for _, tc := range []struct {
		kind         BlockKind
		typed, value string
		code         FaultCode
	}{
		{BlockedAddress, " Sagi＠Example.jp ", "sagi@example.jp", ""},
		{BlockedAddress, "sagi", "", "email.invalid"},
		{BlockedDomain, "https://www.Evil.example/apply?x=1", "evil.example", ""},
		{BlockedDomain, "sagi@evil.example", "evil.example", ""},
		{BlockedDomain, "病院.jp", "xn--djrv12b.jp", ""},
		{BlockedDomain, "evil", "", "block_entry.domain.invalid"},
		{BlockedDomain, "gmail.com", "", "block_entry.domain.everybody"},
		{BlockedDomain, "co.jp", "", "block_entry.domain.everybody"},
		{BlockedPhone, "０３ー１２３４ー５６７８（代）", "0312345678", ""},
		{BlockedPhone, "+81 3 1234 5678", "0312345678", ""},
		{BlockedPhone, "110", "", "block_entry.phone.invalid"},
		{BlockedPermit, "許可番号 １３−ﾕ−１２３４５６", "13-ユ-123456", ""},
		{BlockedPermit, "13-123456", "", "block_entry.permit.invalid"},
		{BlockedText, "短い文", "", "block_entry.text.short"},
		{BlockedText, "  ", "", "block_entry.value.required"},
		{"word", "x", "", "job.value.unknown"},
	} {
		e, err := NewBlock(tc.kind, tc.typed, "前払いを求める詐欺でした", "", blockNow)
		var invalid *InvalidError
		if tc.code == "" && (err != nil || tc.value != "xn--djrv12b.jp" && e.Value != tc.value || !e.Holds(blockNow)) {
			t.Errorf("%s %q: %q, %v; want %q", tc.kind, tc.typed, e.Value, err, tc.value)
		}
		if tc.code != "" && (!errors.As(err, &invalid) || invalid.Faults[0].Code != tc.code) {
			t.Errorf("%s %q: %v, want %s", tc.kind, tc.typed, err, tc.code)
		}
	}
}

// An entry has words, ends by itself after its last day, and is ended once.
func TestABlockEnds(t *testing.T) {
	for _, tc := range []struct {
		reason string
		until  Date
	}{{"", ""}, {"前払いを求める詐欺でした", "2026-11-29"}, {"前払いを求める詐欺でした", "2026-13-40"}} {
		if _, err := NewBlock(BlockedPhone, "03-1234-5678", tc.reason, tc.until, blockNow); err == nil {
			t.Errorf("%+v is taken", tc)
		}
	}
	e, err := NewBlock(BlockedPhone, "03-1234-5678", "前払いを求める詐欺でした", "2026-11-30", blockNow)
	if err != nil || !e.Holds(blockNow.Add(11*time.Hour)) || e.Holds(blockNow.Add(12*time.Hour)) {
		t.Errorf("until the end of the day in Japan: %+v, %v", e, err)
	}
	if err := e.End("admin", blockNow); err != nil || e.Holds(blockNow) || e.EndedBy != "admin" {
		t.Errorf("%+v, %v", e, err)
	}
	if err := e.End("other", blockNow); !errors.Is(err, ErrConflict) {
		t.Errorf("ended twice: %v", err)
	}
}

const fraud = "ご自宅から空いた時間だけ診療していただく先生を募集します。登録料三万円をお振り込みいただいた先生から順に、" +
	"当社の専用端末をお送りします。患者さまは当社が集めますので、先生は画面の前に座っていただくだけで結構です。"

// An advert is known by what stands in it, in any field and writing, and nothing else
// of the kind meets it.
func TestWhatAnAdvertIsKnownBy(t *testing.T) {
	entry := func(kind BlockKind, typed string) BlockEntry {
		e, err := NewBlock(kind, typed, "前払いを求める詐欺でした", "", blockNow)
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	list := BlockList{entry(BlockedPhone, "03-1234-5678"), entry(BlockedDomain, "evil.example"),
		entry(BlockedAddress, "sagi@honest.example"), entry(BlockedText, fraud)}
	for _, tc := range []struct {
		name   string
		advert Advert
		want   BlockKind
	}{
		{"a number in a text", Advert{Description: "ご連絡は０３（１２３４）５６７８まで"}, BlockedPhone},
		{"from abroad", Advert{Terms: Terms{Selection: "call +81-3-1234-5678"}}, BlockedPhone},
		{"an hour typed against it", Advert{Description: "電話 03-1234-5678 9時から"}, BlockedPhone},
		{"spaces within it", Advert{Description: "0 3 1 2 3 4 5 6 7 8"}, BlockedPhone},
		{"on the card of the employer", Advert{Employer: EmployerCard{Contact: "03-1234-5678"}}, BlockedPhone},
		{"another number", Advert{Description: "03-1234-5679、2026-11-30 10:00"}, ""},
		{"a page", Advert{Apply: Apply{URL: "https://jobs.evil.example/x"}}, BlockedDomain},
		{"a page in a question", Advert{Apply: Apply{Questions: []string{"ＷＷＷ．ＥＶＩＬ．ＥＸＡＭＰＬＥ を見ましたか"}}}, BlockedDomain},
		{"mail there", Advert{Summary: vocab.Text{JA: "x@evil.example へ"}}, BlockedDomain},
		{"a longer name", Advert{Description: "https://notevil.example/ https://evil.example.org/"}, ""},
		{"an address", Advert{Description: "SAGI@honest.example"}, BlockedAddress},
		{"another there", Advert{Description: "info@honest.example"}, ""},
		{"the text", Advert{Description: fraud}, BlockedText},
		{"the text with other signs and more around it", Advert{Description: "週2日から。\n" +
			strings.NewReplacer("。", " ！\n", "、", "  ", "患者", "かんじゃ", "三", "３").Replace(fraud) + strings.Repeat("交通費は支給しません。資格は問いません。", 9)}, BlockedText},
		{"an honest text of the kind", Advert{Description: "ご自宅から空いた時間だけ診療していただく先生を募集します。登録料はかかりません。" +
			"端末は当院がお送りし、患者さまの予約は看護師が受けます。先生には一枠十五分でお願いしています。"}, ""},
	} {
		var kinds []BlockKind
		for _, hit := range list.InAdvert(&tc.advert) {
			kinds = append(kinds, hit.Kind)
		}
		if tc.want == "" && len(kinds) > 0 || tc.want != "" && !slices.Equal(kinds, []BlockKind{tc.want}) {
			t.Errorf("%s: %v, want %q", tc.name, kinds, tc.want)
		}
	}
	agency := &Agency{Permit: Permit{Number: "13−ユ−123456"}, Mail: "a@sub.evil.example"}
	list = append(list, entry(BlockedPermit, "13-ユ-123456"))
	if hits := list.Behind(Publisher{Agency: agency, Employer: &Employer{Tel: "+81 3-1234-5678"}}); len(hits) != 3 {
		t.Errorf("behind the job: %+v", hits)
	}
}
