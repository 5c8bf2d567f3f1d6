package web

import (
	"bytes"
	"encoding/csv"
	"strings"
	"unicode/utf8"

	"github.com/gofiber/fiber/v2"
)

// ByteOrderMark has Excel read a file as UTF-8.
const ByteOrderMark = "\ufeff"

// SendCSV answers with a file of lines (RFC 4180, UTF-8 with a byte order mark).
// What people typed goes through NotFormula first.
func SendCSV(c *fiber.Ctx, name string, lines [][]string) error {
	var out bytes.Buffer
	out.WriteString(ByteOrderMark)
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	if err := w.WriteAll(lines); err != nil {
		return err
	}
	c.Attachment(name)
	c.Set(fiber.HeaderContentType, "text/csv; charset=utf-8")
	return c.Send(out.Bytes())
}

// NotFormula puts an apostrophe before what spreadsheets would compute: what
// begins with one of these signs, in either width, also behind spaces (OWASP,
// CSV injection).
func NotFormula(value string) string {
	behind := strings.TrimLeft(value, " \u3000\t\r\n")
	first, _ := utf8.DecodeRuneInString(behind)
	if behind != "" && strings.ContainsRune("=+-@|＝＋－＠｜", first) || strings.HasPrefix(value, "\t") ||
		strings.HasPrefix(value, "\r") {
		return "'" + value
	}
	return value
}
