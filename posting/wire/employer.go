package wire

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// EmployerRow is an employer as files carry it.
type EmployerRow struct {
	ID      string           `json:"id"`
	Kind    vocab.PosterKind `json:"kind"`
	Name    string           `json:"name"`
	NameEN  string           `json:"name_en"`
	Pref    vocab.Pref       `json:"pref"`
	Address string           `json:"address"`
	Tel     string           `json:"tel"`
	Mail    string           `json:"mail"`
	Form    string           `json:"form"`
	Manager string           `json:"manager"`
	Size    string           `json:"size"`
	About   string           `json:"about"`
	Notice  string           `json:"online_care_notice"`
	Number  string           `json:"corporate_number"`
}

// Employer returns the employer of the row.
func (r EmployerRow) Employer() models.Employer {
	about := vocab.Text{JA: r.About}
	if isASCII(r.About) {
		about = vocab.Text{EN: r.About}
	}
	return models.Employer{
		ID: r.ID, Kind: r.Kind, Name: vocab.Text{JA: r.Name, EN: r.NameEN}, Pref: r.Pref, Address: r.Address,
		Tel: r.Tel, Mail: r.Mail, Form: r.Form, Manager: r.Manager, Size: r.Size, About: about,
		OnlineCareNotice: r.Notice, CorporateNumber: r.Number,
	}
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return s != ""
}
