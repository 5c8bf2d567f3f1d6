// Package document looks into files that people send as proof, by their
// content alone, and says what they are or what is wrong with them.
package document

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	_ "image/jpeg" // reads the size of photographs
	_ "image/png"  // reads the size of pictures
	"strconv"

	"github.com/enkaku/enkaku/models"
)

// maxPixels bounds what a picture unpacks to: more than the largest cameras of
// telephones make, and less than what stops a viewer.
const maxPixels = 120_000_000

// Read says what type a file is, by its content alone, or what is wrong
// with it as a document of a licence. Nothing is unpacked but the size of a
// picture and the objects of a PDF, within limits.
func Read(content []byte) (models.DocumentType, []models.Fault) {
	refuse := func(code models.FaultCode, args ...string) (models.DocumentType, []models.Fault) {
		return "", []models.Fault{{Field: "document", Code: code, Severity: models.FaultError, Args: args}}
	}
	switch {
	case len(content) == 0:
		return refuse("document.empty")
	case len(content) > models.MaxDocument:
		return refuse("document.too_large", strconv.Itoa(models.MaxDocument>>20))
	case bytes.HasPrefix(content, []byte("%PDF-")):
		if code := pdfFault(content); code != "" {
			return refuse(code)
		}
		return models.DocumentPDF, nil
	case bytes.HasPrefix(content, []byte("\xff\xd8\xff")):
		if code := pictureFault(content, wholeJPEG); code != "" {
			return refuse(code)
		}
		return models.DocumentJPEG, nil
	case bytes.HasPrefix(content, []byte(pngSignature)):
		if code := pictureFault(content, wholePNG); code != "" {
			return refuse(code)
		}
		return models.DocumentPNG, nil
	case isHEIF(content):
		return refuse("document.heic")
	}
	return refuse("document.type")
}

// pictureFault returns what is wrong with a picture, "" for nothing.
func pictureFault(content []byte, whole func([]byte) bool) models.FaultCode {
	size, _, err := image.DecodeConfig(bytes.NewReader(content))
	switch {
	case err != nil || size.Width < 1 || size.Height < 1:
		return "document.broken"
	case int64(size.Width)*int64(size.Height) > maxPixels:
		return "document.too_many_pixels"
	case !whole(content):
		return "document.broken"
	}
	return ""
}

// wholeJPEG reports whether the picture has an end. What cameras write behind
// it is left alone.
func wholeJPEG(content []byte) bool {
	_, scan, found := bytes.Cut(content, []byte("\xff\xda"))
	return found && bytes.Contains(scan, []byte("\xff\xd9"))
}

const pngSignature = "\x89PNG\r\n\x1a\n"

// wholePNG reports whether the picture consists of sound pieces up to its end
// and of nothing else (PNG specification, 5.3).
func wholePNG(content []byte) bool {
	const around = 12 // length, type and checksum of a piece
	for rest := content[len(pngSignature):]; len(rest) >= around; {
		n := uint64(binary.BigEndian.Uint32(rest)) + around
		if n > uint64(len(rest)) || crc32.ChecksumIEEE(rest[4:n-4]) != binary.BigEndian.Uint32(rest[n-4:]) {
			return false
		}
		if string(rest[4:8]) == "IEND" {
			return n == uint64(len(rest))
		}
		rest = rest[n:]
	}
	return false
}

// isHEIF reports whether the file is a photograph as telephones of Apple keep
// it, or of the same family (ISO 23008-12).
func isHEIF(content []byte) bool {
	if len(content) < 12 || string(content[4:8]) != "ftyp" {
		return false
	}
	switch string(content[8:12]) {
	case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis":
		return true
	}
	return false
}
