//! What a page says of itself: whose it is, its headline below mastheads and menus, the day of its stamp.

use vnfr_atlas::extract::extract;
use vnfr_atlas::model::Extraction;

fn read(text: &str) -> Extraction {
    extract("a.txt", text.as_bytes()).expect("a text is an article")
}

fn title(article: &Extraction) -> &str {
    article.title.as_ref().map_or("", |title| &title.text)
}

fn published(article: &Extraction) -> String {
    article.published.map(|day| day.to_string()).unwrap_or_default()
}

fn first_day(article: &Extraction) -> String {
    article.events.first().and_then(|event| event.start).map(|day| day.to_string()).unwrap_or_default()
}

#[test]
fn a_headline_stands_below_the_way_through_a_site() {
    let article = read(
        "lejournal.example > Politique > Conseil général\n\nSESSION PUBLIQUE\nL'eau de Cho Don fait débat à Mende\n25/06/13 - \
         06h00\n\nRéunis hier en séance plénière à Mende, les conseillers généraux de la Lozère ont adopté une subvention de \
         45 000 euros destinée à l'adduction d'eau du district de Cho Don, dans la province vietnamienne de Bac Kan.\n",
    );
    assert_eq!(title(&article), "L'eau de Cho Don fait débat à Mende");
    assert_eq!(published(&article), "2013-06-25", "the year of a stamp has two digits");
    assert_eq!(first_day(&article), "2013-06-24");
}

#[test]
fn a_headline_stands_below_the_name_of_a_site_and_its_menu() {
    for (text, headline) in [
        (
            "PORTAIL DE LA PROVINCE DE GIA LAI\nTiếng Việt | English | Français\nAccueil  Actualités  Tourisme\n\nGia Lai et le \
             département de l'Ain font le point sur leur programme\n22/01/2026 | 08:45   Lectures : 214   Taille du texte : A \
             A+\n\nLe 21 janvier, à Quy Nhon, M. Tran Van Binh, vice-président du Comité populaire de la province de Gia Lai, a \
             présidé une réunion en ligne avec Mme Anne Martin, vice-présidente du conseil départemental de l'Ain.\n",
            "Gia Lai et le département de l'Ain font le point sur leur programme",
        ),
        (
            "Viet Nam News\nEconomy\nGia Lai courts French partners for its ports\nJanuary 22, 2026 - 08:30\n\nThe province of \
             Gia Lai and the French department of Ain held an online meeting on January 21, chaired by Tran Van Binh, vice \
             chairman of the Gia Lai provincial People's Committee.\n",
            "Gia Lai courts French partners for its ports",
        ),
        (
            "CỔNG THÔNG TIN ĐIỆN TỬ TỈNH GIA LAI\nTin trong tỉnh\nCỡ chữ: A- A A+\n\nPHÓ CHỦ TỊCH UBND TỈNH TRẦN VĂN BÌNH TIẾP \
             ĐOÀN TỈNH AIN, CỘNG HÒA PHÁP\n22/01/2026 | 08:45\n\nNgày 21/1, tại trụ sở UBND tỉnh, đồng chí Trần Văn Bình, Phó \
             Chủ tịch UBND tỉnh Gia Lai tiếp đoàn đại biểu tỉnh Ain (Cộng hòa Pháp) do ông Luc Martin, Phó Chủ tịch Hội đồng \
             tỉnh Ain dẫn đầu.\n",
            "PHÓ CHỦ TỊCH UBND TỈNH TRẦN VĂN BÌNH TIẾP ĐOÀN TỈNH AIN, CỘNG HÒA PHÁP",
        ),
    ] {
        let article = read(text);
        assert_eq!(title(&article), headline);
        assert_eq!(published(&article), "2026-01-22", "{headline}");
        assert_eq!(first_day(&article), "2026-01-21", "{headline}");
        let people: Vec<&str> = article.people.iter().map(|person| person.name.as_str()).collect();
        assert!(people.iter().all(|name| name.split(' ').count() <= 3), "a headline's verb ends the name: {people:?}");
    }
}

#[test]
fn whose_page_it_is_tells_of_whom_it_speaks() {
    let article = read(
        "Région Bretagne > Your Region in English > International\n\nVietnam: join the business mission of spring\n\nPosted on 18 \
         January 2024\n\nThe Region is taking 14 companies to the province of Dong Nai from 11 to 15 March. The mission will be \
         led by Anne Martin, vice-president of the Regional Council.\n",
    );
    assert_eq!(title(&article), "Vietnam: join the business mission of spring");
    assert!(article.localities.iter().any(|locality| locality.name == "Bretagne"), "{:?}", article.localities);
}

#[test]
fn a_daily_opens_its_headline_with_the_town() {
    let article = read(
        "Pornic. Des algues de Bac Lieu aux parcs du pays de Retz\n\nPublié le 21/09/2016 à 19:08\n\nLes élus ont accueilli leurs hôtes \
         avec un plateau d'huîtres. | DR\n\nLundi 19 septembre, le maire, Luc Martin, a reçu en mairie une délégation de la \
         province de Bac Lieu, emmenée par Tran Van Binh, vice-président du Comité populaire.\n",
    );
    let event = article.events.first().expect("a reception");
    assert_eq!(event.fr_localities, ["Pornic"]);
    assert_eq!(first_day(&article), "2016-09-19", "a caption by its mark opens no article: {event:?}");
}

#[test]
fn a_picture_in_brackets_ends_no_article() {
    let article = read(
        "Provincial leader receives delegation of Ain\n\nUpdate: 15:42, Friday, 08/11/2019\n\nOn November 7th, Mr Tran Van Binh, \
         Vice Chairman of the Phu Tho Provincial People's Committee, received a delegation of the Ain Department, led by Mr Luc \
         Martin, Vice President of the Departmental Council of Ain.\n\nThe guests visited a school.\n\n[image: img_0012.jpg]\nMr \
         Tran Van Binh speaks at the reception\n\nSpeaking at the reception, Mr Tran Van Binh welcomed the guests. Two sides \
         also agreed to sign the new cooperation agreement in the city of Oyonnax in March 2020.\n",
    );
    let planned = article.events.iter().find(|event| event.role.as_str() == "planned");
    assert_eq!(planned.and_then(|event| event.start).map(|day| day.to_string()).as_deref(), Some("2020-03"));
}

#[test]
fn a_caption_of_people_before_the_text_ends_no_article() {
    let article = read(
        "Lãnh đạo UBND tỉnh Đồng Tháp tiếp đoàn tỉnh Charente-Maritime\n\nNgày đăng: 12-03-2026 15:40\n\nSáng nay (12/3), Phó Chủ tịch UBND \
         tỉnh Đồng Tháp Trần Văn Bình đã tiếp đoàn Hội đồng tỉnh Charente-Maritime (Pháp).\n\nCùng dự có đại diện Sở Ngoại vụ.\n\nIMG_3371\nÔng \
         Trần Văn Bình phát biểu tại buổi tiếp\n\nPhát biểu tại buổi tiếp đoàn, ông Trần Văn Bình cảm ơn bà Anne Martin, Phó Chủ tịch Hội đồng tỉnh \
         Charente-Maritime.\n",
    );
    assert!(article.people.iter().any(|person| person.name == "Anne Martin"), "{:?}", article.people);
}

#[test]
fn a_headline_stands_below_the_house_whose_page_it_is_and_below_its_issue() {
    let body = "Le 14 juin 2022, à Lyon, l'Ambassade du Vietnam en France et le Comité populaire de la province de Dong Nai ont organisé un \
                séminaire de promotion de l'investissement.\n";
    let house = "Ambassade du Vietnam en France\nACTUALITÉS\n\nDong Nai présente ses atouts à Lyon\n15.06.2022\n\n";
    assert_eq!(title(&read(&format!("{house}{body}"))), "Dong Nai présente ses atouts à Lyon");
    let issue = "Brest le mag – n° 112 – juillet 2022 – page 6\n\nRELATIONS INTERNATIONALES\nPort et voirie : Brest et Dong Nai \
                 officialisent\n\n";
    assert_eq!(title(&read(&format!("{issue}{body}"))), "Port et voirie : Brest et Dong Nai officialisent");
}

#[test]
fn the_number_of_an_issue_is_no_month() {
    let article = read(
        "LIÊN HIỆP CÁC TỔ CHỨC HỮU NGHỊ TỈNH BẮC KẠN\nBản tin Hữu nghị - Số 3/2014\n\nNƯỚC VỀ BẢN MỚI\n\nSáng 15.11, công trình cấp nước \
         do Hội đồng tỉnh Ille-et-Vilaine (Pháp) tài trợ đã được khánh thành và bàn giao cho tỉnh Bắc Kạn.\n",
    );
    assert_eq!(published(&article), "");
    assert_eq!(first_day(&article), "2014-11-15");
}
