package typeset

import (
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/image/font/sfnt"
)

// Places are where the packages of Debian, Fedora and Arch put fonts with the
// kanji of Japanese names, the one with the most of them first.
var Places = []string{
	"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
	"/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
	"/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
	"/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf",
}

// Installed returns the font of names that this machine has: the file that was
// asked for, else the first of Places that can be read. "" is none. The error
// says why the file that was asked for is of no use.
func Installed(asked string) (string, error) {
	if asked != "" {
		_, err := openNames(asked)
		return asked, err
	}
	for _, at := range Places {
		if _, err := openNames(at); err == nil {
			return at, nil
		}
	}
	return "", nil
}

// openNames reads a TrueType or OpenType font, or the Japanese one of a
// collection. The file stays open: outlines are read when they are asked for.
func openNames(path string) (*sfnt.Font, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("font of names: %w", err)
	}
	font, err := japanese(file)
	if err != nil {
		_ = file.Close() // it was only read
		return nil, fmt.Errorf("font of names %s: %w", path, err)
	}
	return font, nil
}

// japanese returns the only font of a file, or of several the one whose name
// ends in JP, else the first.
func japanese(file io.ReaderAt) (*sfnt.Font, error) {
	all, err := sfnt.ParseCollectionReaderAt(file)
	if err != nil {
		return nil, err
	}
	for i := range all.NumFonts() {
		font, err := all.Font(i)
		if err != nil {
			return nil, err
		}
		name, err := font.Name(nil, sfnt.NameIDFamily)
		if err == nil && strings.HasSuffix(name, " JP") {
			return font, nil
		}
	}
	return all.Font(0)
}

// Named reports whether a character is drawn with the font of names, for the
// board's own lacks it.
func (f *Font) Named(r rune) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return !f.has(f.own, r) && f.has(f.names, r)
}

// NamesTTF returns a TrueType font of those characters of a text that Named
// reports, each once, with the heights of the board's own font, so that both
// stand on one line. nil: none of them are needed.
func (f *Font) NamesTTF(text string) ([]byte, error) {
	var s sample
	seen := map[rune]bool{}
	for _, r := range text {
		if seen[r] {
			continue
		}
		seen[r] = true
		if !f.Named(r) {
			continue
		}
		if err := f.take(&s, r); err != nil {
			return nil, fmt.Errorf("font of names: %q: %w", r, err)
		}
	}
	if len(s.glyphs) == 0 {
		return nil, nil
	}
	return s.file(TTF())
}
