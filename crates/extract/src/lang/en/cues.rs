//! English cue words, in lower case. Apostrophes are written straight; the curly form is added for each.

use crate::lang::{Act, Count, Cue};

pub const CUES: &[(Cue, &str)] = &[
    (
        Cue::Mask,
        "natural partner|natural partners|potential partner|potential partners|ideal partner|possible partner|possible partners|suitable partner|suitable partners|\
        good sign|bad sign|clear sign|a sign of|as a sign|strong sign|another sign|programme was unveiled|program was unveiled|unveiled the programme|unveiled the program|visitors|signature dish|signing up|hosted by the|meeting the needs|met the|meets the needs|sign language|design|meeting demand|speech therapy|warmly received|well received|has received support|received support|received training|\
        council met at|council met on|\
        welcomed the memorandum|welcomed the agreement|welcomed the idea|welcomed the initiative|welcomed the proposal|welcomed the decision|welcomed the progress|\
        welcomed the results|welcomed the project|welcomed the signing|welcomed the cooperation|welcomed this|welcomed their|welcomed the fact|welcomed the growing|welcomed the outcome|welcomed the positive|\
        presented the text|presented the report|presented the file|presented the proposal|presented the motion|presenting the text|\
        look for partners|looks for partners|looking for partners|seek partners|seeks partners|seeking partners|find partners|finding partners|new partners|potential partners|business partners|search for partners|in search of partners|explores partnerships|explore partnerships|seek partnerships|seeks partnerships|\
        views were exchanged|ideas were exchanged|gifts were exchanged|souvenirs were exchanged|\
        experience was exchanged|experiences were exchanged|information was exchanged|speaking to reporters|\
        speaking to the press|spoke to reporters|spoke to the press|speaking to journalists|speaking to vna|\
        mailing address|email address|lecture hall|lecture halls|lecture theatre|business competition",
    ),
    (
        Cue::Act(Act::Visit),
        "brought a delegation|brought the delegation|brought a group|working visit|official visit|working trip|visit to|paid a visit|on a visit|led a delegation|\
        headed a delegation|trip to|was in france|were in france|visit to france|visit to vietnam|working tour|\
        business trip|paid a working visit|on a working visit|is visiting|are visiting|has led|visited france|\
        visited vietnam|study tour|study visit|fact-finding|during the visit|delegation to france|\
        working visit to france|arrived in|travelled to|traveled to|went to france|host to a delegation|\
        hosted a delegation|welcomed a delegation|paid an official visit|visiting delegation|goodwill visit|\
        three-day visit|five-day visit|four-day visit|is in france|are in france|will visit|due to visit|\
        set to visit|are to visit|is to visit|begins visit|began a visit|begins a visit|starts a visit|\
        started a visit|stayed in|wraps up visit|concluded a visit|travels to|travelled in|study mission|\
        fact-finding mission|paying a visit|pays a visit|pays an official visit|working visits to|tour of france|\
        mission to|during their stay|their stay|her stay|his stay|stay in vietnam|stay in france|\
        travelled through|travelled around|travelled across|made the trip|made the journey|made the long trip|flew to|flew in|flew into|landed in|will be in|is to spend|spent five days|spent four days|spent three days|spent a week|spent two days|were in vietnam|was in vietnam|wound up its visit|wound up a visit|tour of vietnam|visit of a delegation|embarked on a visit|on a trip|during the trip|study trip|exchange visit|return visit|\
        is paying a visit|has been in france|has been in vietnam|have been in france|were on a visit|was on a visit|on an official visit|on a study visit|on a fact-finding visit|on a study tour|on a business trip|is on a visit|are on a visit|toured france from|visited france from|visited vietnam from|ended a visit|ended its visit|completed a visit|completed its visit|rounded off|rounded off its visit|wrapped up its visit|wrapped up a visit|concluded its visit|finished its visit|working visit in|trip in france|trip in vietnam|week-long visit|weeklong visit|six-day visit|two-day visit|one-week visit|seven-day visit|made a visit|made an official visit|made a working visit|set off for|will travel to|will pay a visit|to pay a visit|is due in|are due in|paid an exchange visit|paid a friendship visit|friendship visit|mission in vietnam|mission in france|spending a week|\
        is staying in|are staying in|will stay in|stays in|was staying in|were staying in|\
        set foot in|has set foot in|sets foot in|is touring|are touring|was touring|were touring|has been touring|\
        have been touring|is spending|are spending|have arrived in|has arrived in|touched down in|\
        pays a working visit|paid a return visit|paid a study visit|paid a first visit|paid their first visit|\
        paid its first visit|made their first visit|made its first visit|have been staying in|\
        has been staying in|ends visit|ends its visit|ends a visit|wrap up visit|leaves for a visit|\
        left for a visit|on a tour of|\
        travelled the length of|traveled the length of|travelled up and down|toured the province of|made a tour of|\
        wind up visit|winds up visit|spent the week in|spent six days in|spent ten days in|spent five days in|\
        spent three days in|\
        spent the week of|spent a week with|in town for|were the guests of|are the guests of|\
        a stay in|two-day stay|three-day stay|four-day stay|five-day stay|six-day stay|seven-day stay|\
        week-long stay|completed a tour of|completed their tour of|completed its tour of|wound up a tour of|\
        ended a tour of|ended their tour of|concluded a tour of|began a tour of|started a tour of|are on a tour of|\
        is on a tour of|set out on a tour of",
    ),
    (
        Cue::Act(Act::Meet),
        "called at the|called on the|held talks|talks with|met with|met|meeting with|meetings with|working session|working sessions|worked with|\
        held a meeting|had a meeting|held discussions|discussions with|met representatives|talked with|had talks|\
        working with the vietnamese embassy|meeting|had a working session|held a working session|exchanged views|\
        the talk was of|talks|discussed with|sat down with|courtesy call|paid a courtesy call|worked at|\
        dialogue with|meets|meets with|hold talks|holds talks|holds working session|works with|work with|\
        worked together with|exchange of views|discuss|discussed|discusses|\
        compared notes|called on|conferred with|working meeting|had discussions|bilateral meeting|met up with|sat down for|exchanged ideas|round of talks|in talks with|\
        held working sessions|had working sessions|attended a working session|held a working meeting|had a meeting with|had meetings with|held meetings with|held separate meetings|met separately|met and worked with|was in talks with|discussed cooperation|discussed measures|exchanged with|a working lunch|working lunch|round-table talks|held an exchange|get-together with|co-chaired a meeting|chaired a meeting|chaired a working session|co-chaired a working session|\
        calls on president|calls on mayor|calls on chairman|calls on governor|pays courtesy call|\
        pays a courtesy call|talks between|discussions between|discussion between|working talks|sit down with|\
        sits down with|had an exchange with|held an exchange with|had a conversation with|\
        farewell call|paid a farewell call|paid a courtesy visit|courtesy visit|bade farewell to|bid farewell to|\
        met over|get-acquainted meeting|met for talks|exchanged opinions|had an audience with|was the guest of",
    ),
    (
        Cue::Act(Act::Online),
        "meet online|meet virtually|met virtually|online meeting|virtual meeting|videoconference|video conference|met online|online talks|teleconference|via video|online working session|online|\
        by videoconference|by video link|video link|by video|remotely|online session|via zoom|hybrid format|virtual session|virtual talks|video call",
    ),
    (
        Cue::Act(Act::Receive),
        "received|receives|hosted a reception|reception for|welcomed|hosted|host a reception|received a delegation|\
        reception|was received by|were received by|greeted|hosts|welcomes|had a reception|granted a reception|\
        meets visiting|hosted a dinner|\
        played host to|was hosted by|were hosted by|was welcomed by|were welcomed by|is to receive|are to receive|to receive them|gave a reception|held a reception|reception in honour of|reception in honor of|\
        was greeted by|were greeted by|had a reception for|gave a dinner|held a welcome|welcome reception|welcome ceremony|hosted the delegation|received the delegation|receiving the delegation|receiving a delegation|welcoming a delegation|welcomed the delegation|extended a welcome|received in audience|hosting a reception|at a reception for|at the reception|\
        welcomed to his office|welcomed to her office|played host|plays host to|hosted talks with|had as guests|\
        was received at|were received at",
    ),
    (
        Cue::Act(Act::Sign),
        "signed|sign|signing|signs|inked|ink|signing ceremony|was signed|were signed|has signed|have signed|\
        put pen to paper|concluded an agreement|signature|twinned with|renewed|renews|renewing|initialled|initialed|\
        formalised|formalized|sealed|seal|renew|put their names to|put their signatures to|have put their names to|penned a|\
        affixed their signatures|sign off on|\
        put their signatures|exchanged signed|sign a|signing of|inked a|entered into an agreement|entered into a partnership|\
        signed off|cosigned|co-signed|countersigned|sign agreements|signed agreements|signed the agreement|signed a deal|sign deal|struck an agreement|struck a partnership|reached an agreement|agreement signing|signing event|put ink to|sign cooperation|sign memorandum|extended their agreement|extended the agreement|renewed their agreement|renewed their partnership|\
        was exchanged|were exchanged|exchanged letters of intent|the signatories|were signatories|\
        bears the signatures|bore the signatures|carries the signatures",
    ),
    (
        Cue::Act(Act::Vote),
        "voted, by a large majority, for|voted by a large majority for|voted unanimously for|voted overwhelmingly for|voted for|\
        issued a plan|has issued a plan|issued plan|voted|has approved|unanimously approved|unanimously adopted|passed a resolution|adopted a resolution|\
        approved the agreement|approved the twinning|council approved|endorsed|ratified|council voted|votes to|\
        voted to|approves|approved|adopts|unanimously passed|\
        was carried by|put to the vote|carried unanimously|voted through|gave the green light|was carried|was adopted by|were adopted by|\
        to approve|votes for|vote for|approve the|has adopted|voted in favour|voted in favor|gave its approval|\
        voted aid|votes aid|voted a grant|votes grant|votes a grant|voted emergency aid|votes emergency aid|\
        agreed to grant|decided to grant|decides to grant|has decided to grant|decided to allocate|\
        agreed to allocate|decided to release|agreed to release|voted to grant|voted to allocate|voted unanimously|\
        approved a grant|approves grant|approved emergency aid",
    ),
    (
        Cue::Act(Act::Tour),
        "toured|tour of|visited|visits|visiting|site visit|field trip|surveyed|inspected|laid flowers|laid a wreath|\
        offered incense|field visit|was shown around|saw|paid tribute at|walked around|looked around|went to see|\
        had a tour|\
        was shown|were shown|were shown round|was shown round|were shown around|walked through|was taken to|were taken to|were taken round|stopped at|made a stop|viewed|went round|were given a tour|was given a tour|toured the|\
        guided the guests|showed the guests|showed the delegation|took the delegation to|took the guests to|showed them|guided them|\
        made a tour|had a field trip|made a field trip|toured facilities|paid a visit to the|called in at|was led round|were led round|were guided round|was guided round|looked over|walked round|went on a tour|were taken on a tour|was taken on a tour|inspected the site|\
        was taken around|were taken around|was taken round|was taken through|were taken through|was shown over|\
        were shown over|was guided through|were guided through|was guided around|were guided around|\
        was led through|were led through|was led around|were led around|was walked through|were walked through|\
        took a tour of|takes a tour of|taken on a tour|rode the|went aboard|dropped in at|\
        spent the morning at|spent the afternoon at|spent a morning at|spent an afternoon at|\
        came to see|went to inspect|came to inspect|took a look at|had a look at|look round|\
        looked in on|called in on|\
        laid wreaths|laid a wreath at|laid flowers at|offered incense at|walked the|walked round the",
    ),
    (
        Cue::Act(Act::Speak),
        "speech|speeches|spoke|addressed|address|delivered a speech|keynote|opening remarks|gave a speech|remarks|addressing|speaking at|\
        lecture|lectured|lectures|gave a talk|gives a talk|guest lecture|public lecture|open lecture|\
        speaking to|speaking before|spoke to|spoke before|speaks to|speaks at|\
        delivered an address|gave an address|keynote address|video message|televised message|recorded message|\
        delivered a lecture|gave a lecture|gives a lecture|took the rostrum",
    ),
    (
        Cue::Act(Act::Celebrate),
        "was opened in the presence of|were opened in the presence of|was officially opened|was formally opened|celebrations|was marked by|was celebrated|were celebrated|was marked on|was commemorated|by a ceremony|with a ceremony|at a ceremony marking|ceremony|celebrated|celebrates|celebration|inaugurated|inauguration|commemorated|marked the|\
        anniversary ceremony|celebrate|unveiled|groundbreaking|launch ceremony|launching ceremony|handover ceremony|\
        was launched|commemoration|ribbon-cutting|gala|get-together|friendship gathering|banquet|twinning ceremony|\
        gathering|anniversary event|marking ceremony|commemorates|\
        cut the ribbon|cutting the ribbon|ribbon was cut|was inaugurated|were inaugurated|was commissioned|put into service|put into operation|came into service|was switched on|unveiling of|has been inaugurated|officially opened|was officially opened|was opened before|inaugural ceremony|plaque was unveiled|planted a tree|was put into use|handing-over ceremony|hand-over ceremony|\
        was handed over|were handed over|was officially inaugurated|was officially launched|ground was broken|broke ground|laid the foundation stone|foundation stone|first stone|closing ceremony|opening ceremony of|ceremony to mark|a ceremony marking|ceremony was held|held a ceremony|award ceremony|commissioning ceremony|was unveiled|were unveiled|marked its|mark the anniversary|marking the|\
        was opened to the public|were opened to the public|was opened by|were opened by|has been opened by|\
        was declared open|were declared open|was ceremonially opened|naming ceremony|was named after|\
        now bears the name|was dedicated to|cut the tape|cut a ribbon|was inaugurated by|tree-planting ceremony|\
        flag-raising ceremony|wreath-laying ceremony|prize-giving ceremony|prize-giving|medal ceremony|\
        topping-out ceremony|\
        was christened|was renamed|has been named after|ceremony for|thanksgiving ceremony|was cut by|tape was cut|\
        toasted|raised a glass to|memorial ceremony|ceremony of remembrance|incense-offering ceremony|\
        laid wreaths at a ceremony|commemorative ceremony|\
        trees were planted|tree was planted|planted trees|planted a sapling",
    ),
    (Cue::Act(Act::PressConference), "press conference|press briefing|news conference|press meeting"),
    (
        Cue::Act(Act::Show),
        "guest of honour|guest of honor|week devoted to|week dedicated to|days devoted to|days dedicated to|weekend devoted to|exhibition|festival|fair|francophone week|francophonie week|francophone month|francophonie month|francophonie festival|francophonie day|cultural week|culture week|show|concert|road-show|roadshow|road show|film week|\
        cultural days|vietnam day|vietnam days|french day|photo exhibition|exchange programme|exchange program|\
        food week|photo show|film festival|food festival|culture day|cultural exchange|art programme|\
        student exchange|summer camp|performed at|performance|tourism promotion programme|tourism promotion program|\
        tourism promotion event|promotion programme|promotion program|promotional event|trade promotion event|\
        vietnam week|vietnamese week|week of vietnam|french week|vietnam festival|vietnam month|days of vietnam|gastronomy week|vietnamese cultural week|on display|are on show|\
        exhibited in|exhibited at|exhibited from|\
        culture and gastronomy days|gastronomy days|culture days|culture and gastronomy week|gastronomy and culture days|cultural and gastronomy days|days of culture|cultural and culinary week|food days|\
        days will take place|week will take place|days will be held|week will be held|flower days|flower festival|tourism days|tourism week|business week|trade week|economic days|economic week|product week|products week|culinary week|culinary days|heritage days|friendship week|friendship days|cinema week|book week|art week|art days|science week|photo week|\
        drawing contest|painting contest|cooking contest|photo contest|essay contest|cooking competition|\
        drawing competition|painting competition|photo competition|essay competition|music competition|\
        sports competition|relay race|marathon|regatta|friendly match|football tournament|sports tournament|\
        tournament",
    ),
    (
        Cue::Act(Act::Donate),
        "donated|donation|presented|handed over|gift of|grant of|gave a donation|emergency aid|donates|presents|\
        hands over|handed|gifted|delivered aid|medical supplies|raised funds|sent aid|\
        was donated|were donated|has sent aid|sends aid|released emergency aid|a donation of|made a donation|\
        were delivered to|was delivered to|a shipment of|a consignment of|were shipped to|was shipped to|a gift to|\
        was awarded|were awarded|awarded a|awarded the|conferred the|conferred on|bestowed on",
    ),
    (
        Cue::Act(Act::Train),
        "training course|training courses|training workshop|training session|training sessions|training class|\
        short course|training programme for|training program for|summer school|refresher course|capacity-building course|\
        first session of the course",
    ),
    (
        Cue::Act(Act::Conference),
        "conference|online seminar|online conference|online workshop|online forum|virtual seminar|virtual conference|webinar|seminar|workshop|forum|summit|symposium|congress|roundtable|round table|round-table|colloquium|\
        panel discussion|study day|study days|scientific meeting|colloquy",
    ),
    (
        Cue::Act(Act::Series),
        "conference on cooperation between vietnamese|conference on cooperation between vietnam|cooperation conference between vietnamese and french localities|\
        decentralised cooperation conference|decentralized cooperation conference|conference on decentralised cooperation|conference on decentralized cooperation|\
        local cooperation conference|localities cooperation conference|conference on local cooperation|cooperation conference between vietnamese|\
        cooperation conference between french and vietnamese|cooperation conference|cooperative congress|assises|decentrialized cooperation conference|\
        conference of cooperation between|locality-to-locality cooperation conference|conference on cooperation among|cooperation conference between localities|\
        conference on locality cooperation|localities' cooperation conference|conference on locality-to-locality cooperation|\
        cooperation conference of vietnamese and french localities|conference on cooperation between localities|conference on cooperation between french|decentralised co-operation conference|conference on decentralised co-operation",
    ),
    (
        Cue::Act(Act::Open),
        "opened|opens|opening|kicked off|kicks off|took place|concluded|closed|closing|was held|were held|wrapped up|got underway|opening ceremony|opening session",
    ),
    (
        Cue::Act(Act::Attend),
        "attended|attending|attend|took part in|participated in|taking part|take part|in the presence of|joined|participate in|attendance",
    ),
    (
        Cue::Delegation,
        "delegation|delegations|mission|group of officials|group of experts|team of experts|expert team|\
        group of students|technical team|technical mission|expert mission",
    ),
    (
        Cue::LedBefore,
        "at their head,|at its head,|at its head was|at its head is|at its head were|its head was|led by|headed by|led by its|headed by its|under the leadership of|head of the delegation|delegation head|with its head|led by their|chaired by|leader of the delegation|\
        headed up by|under the direction of|with at its head|led jointly by|\
        heading the french delegation|heading the vietnamese delegation|heading the delegation|heading their delegation|leading the french delegation|leading the vietnamese delegation|leading the delegation|head of the french delegation|head of the vietnamese delegation|leader of the french delegation|leader of the vietnamese delegation|\
        with a delegation headed by|under the chairmanship of|under the lead of|fronted by|steered by|with leader",
    ),
    (
        Cue::LedAfter,
        "at its head|at the head|to be the head of delegation|to be head of delegation|to be the head of the delegation|as the head of delegation|as head of delegation|as head of the delegation|as the head of the delegation",
    ),
    (
        Cue::Leads,
        "leads the department's delegation|leads the département's delegation|leads the province's delegation|leads the city's delegation|leads the region's delegation|leads the town's delegation|leads the district's delegation|leads the provincial delegation|leads the regional delegation|leads the departmental delegation|leads the municipal delegation|leads the french delegation|leads the vietnamese delegation|leads the city delegation|leads the town delegation|is leading the delegation|is leading the department's delegation|is leading the département's delegation|is leading the province's delegation|is leading the city's delegation|is leading the region's delegation|is leading the town's delegation|is leading the district's delegation|is leading the provincial delegation|is leading the regional delegation|is leading the departmental delegation|is leading the municipal delegation|is leading the french delegation|is leading the vietnamese delegation|is leading the city delegation|is leading the town delegation|was leading the delegation|was leading the department's delegation|was leading the département's delegation|was leading the province's delegation|was leading the city's delegation|was leading the region's delegation|was leading the town's delegation|was leading the district's delegation|was leading the provincial delegation|was leading the regional delegation|was leading the departmental delegation|was leading the municipal delegation|was leading the french delegation|was leading the vietnamese delegation|was leading the city delegation|was leading the town delegation|will lead the delegation|will lead the department's delegation|will lead the département's delegation|will lead the province's delegation|will lead the city's delegation|will lead the region's delegation|will lead the town's delegation|will lead the district's delegation|will lead the provincial delegation|will lead the regional delegation|will lead the departmental delegation|will lead the municipal delegation|will lead the french delegation|will lead the vietnamese delegation|will lead the city delegation|will lead the town delegation|leading the delegation|leading the department's delegation|leading the département's delegation|leading the province's delegation|leading the city's delegation|leading the region's delegation|leading the town's delegation|leading the district's delegation|leading the provincial delegation|leading the regional delegation|leading the departmental delegation|leading the municipal delegation|leading the french delegation|leading the vietnamese delegation|leading the city delegation|leading the town delegation|heads the department's delegation|heads the département's delegation|heads the province's delegation|heads the city's delegation|heads the region's delegation|heads the town's delegation|heads the district's delegation|heads the provincial delegation|heads the regional delegation|heads the departmental delegation|heads the municipal delegation|heads the french delegation|heads the vietnamese delegation|heads the city delegation|heads the town delegation|is heading the delegation|is heading the department's delegation|is heading the département's delegation|is heading the province's delegation|is heading the city's delegation|is heading the region's delegation|is heading the town's delegation|is heading the district's delegation|is heading the provincial delegation|is heading the regional delegation|is heading the departmental delegation|is heading the municipal delegation|is heading the french delegation|is heading the vietnamese delegation|is heading the city delegation|is heading the town delegation|was heading the delegation|was heading the department's delegation|was heading the département's delegation|was heading the province's delegation|was heading the city's delegation|was heading the region's delegation|was heading the town's delegation|was heading the district's delegation|was heading the provincial delegation|was heading the regional delegation|was heading the departmental delegation|was heading the municipal delegation|was heading the french delegation|was heading the vietnamese delegation|was heading the city delegation|was heading the town delegation|heading the delegation|heading the department's delegation|heading the département's delegation|heading the province's delegation|heading the city's delegation|heading the region's delegation|heading the town's delegation|heading the district's delegation|heading the provincial delegation|heading the regional delegation|heading the departmental delegation|heading the municipal delegation|heading the french delegation|heading the vietnamese delegation|heading the city delegation|heading the town delegation|led the département's delegation|led the town's delegation|led the district's delegation|led the provincial delegation|led the regional delegation|led the departmental delegation|led the municipal delegation|led the city delegation|led the town delegation|headed the département's delegation|headed the town's delegation|headed the district's delegation|headed the provincial delegation|headed the regional delegation|headed the departmental delegation|headed the municipal delegation|headed the city delegation|headed the town delegation|led a delegation|headed a delegation|leads a delegation|heads a delegation|has led a|led a high-ranking delegation|is leading a delegation|\
        leading a delegation|heading a delegation|has led|has headed a|led the delegation|headed the delegation|at the head of a delegation|led a|headed a|led the|headed the|has led the|leading a|leading the|\
        at the head of the vietnamese delegation|at the head of the french delegation|at the head of the delegation|headed the vietnamese delegation|headed the french delegation|led the vietnamese delegation|led the french delegation|headed the region's delegation|headed the province's delegation|headed the city's delegation|headed the department's delegation|led the city's delegation|led the province's delegation|led the region's delegation|led the department's delegation|\
        heads the delegation|leads the delegation|will lead a delegation|will head a delegation|is heading a delegation|was leading a delegation|was heading a delegation|to lead a delegation|who led the delegation|who headed the delegation|accompanied by a delegation|headed the mission|led the mission|led a mission|headed a mission",
    ),
    (
        Cue::Say,
        "said|told|stressed|noted|added|praised|affirmed|emphasised|emphasized|stated|highlighted|expressed|thanked|recalled|announced|spoke first|underlined",
    ),
    (
        Cue::Planned,
        "will|to be held|is scheduled|are scheduled|is expected|expected to|to host|to take place|is to|are to|\
        upcoming|forthcoming|planned|to be organised|to be organized|is set to|slated|will be held|plans to|is due|\
        are due|to open|is due to|are due to|expected to be|set to|\
        is to receive|are to receive|would be held|would come to|would take place|would be signed|would be organised|would be organized|would hold|would host|last appointment|is expected to|will be signed|awaited|\
        is planned|are planned|are set to|\
        plan to|planning to|are planning to|is planning to|that will join",
    ),
    (Cue::Will(Act::Tour), "will tour|are to tour|is to tour|will be shown round|will be shown around"),
    (Cue::Mask, "renews its support|renewed its support|renews their support|renew their support"),
    (Cue::Will(Act::Sign), "is to sign|are to sign|due to sign|agreed to sign|agree to sign"),
    (Cue::Will(Act::Celebrate), "will be handed over|are to be handed over|is to be handed over"),
    (
        Cue::Will(Act::Visit),
        "will go there|will go to|is to go to|are to go to|will travel to|will travel|would visit|would travel to|would pay a visit",
    ),
    (Cue::Will(Act::Show), "will be on show|will be on display|will go on show"),
    (
        Cue::Intent,
        "eyes|eyeing|keen on|keen to|mulls|hopes|hoped|wishes|wish to|would like|proposed|proposes|suggested|plans|could|may|might|interested in|\
        interest in|looks to|aim to|aims to|consider|considering|potential|possibility|seeks|seek|wanted to|wants|\
        want to|eager|intends|intention|not rule out|not ruled out|yet to be|ready to|look forward|about what|to sign soon|intend|intend to|intended to|his hope|her hope|their hope|hope that|would one day|one day become|\
        stands ready|\
        soon sign",
    ),
    (Cue::Past, "previously|earlier|formerly|in the past|came to|once|back in|had been|used to"),
    (
        Cue::Tie,
        "has been working with|have been working with|has long worked with|has been tied|is tied|tied to|have been tied|has cooperated with|have cooperated with|has been cooperating with|have been cooperating with|twinned|twinning|twin town|twin towns|twin city|twin cities|sister city|sister cities|partnership|partners|\
        partner|cooperative relationship|cooperation relationship|cooperative ties|cooperation agreement|\
        friendship ties|cooperative relations|sister city ties|twinning agreement|sister-city|friendly ties|\
        partner city|ties between|relations between|cooperated|friendly relationship|relationship with|ties with|\
        established ties|established relations|have worked together since|have cooperated since|partner since|\
        partners since|a partner of|working together since|linked since|has been cooperating with|have been cooperating with|has been cooperating|have cooperated with|\
        has cooperated with|has worked with|that links|which links|linking the|\
        linked by|is twinned|are twinned|have been linked by|cooperates with|works with the province|\
        bound by|are bound by|is bound to|linked by a|tied by|\
        maintained ties|have maintained ties|ties since|have had ties|relations since|\
        vietnamese twin|french twin|its twin|their twin|our twin|twin province|twin of|friendship agreement|friendship pact|friendship treaty|friendship accord|friendship charter|twinning charter|pact of friendship|has linked|have linked|has bound|has tied|has united|that binds|which binds|that ties|which ties|that unites|which unites|that bound|which bound|that linked|which linked|that tied|which tied|been bound by|been linked by|been tied by|partner province|partner department|partner region|partner town|partner locality|twin municipality|friendship link|friendship links|twinning link|twinning pact|\
        sister province|sister region|sister department|sister town|sister district|sister locality|linked to|linked with|been linked to|been tied to|friendship with|friendship between|bonds with|bond with|bound to|\
        partnerships|twinnings|sister towns|sister provinces|twinned towns|twinned cities|partner cities|partner towns|partner provinces",
    ),
    (
        Cue::Cooperation,
        "cooperation|cooperation between|collaboration|relations|collaboration between|\
        relationship|work with|works with|working with|worked with|side by side|hand in hand|alongside|work together|worked together|working together|links between|collaborate|collaborated|collaborates|collaborating|cooperate|cooperating|cooperates|ties",
    ),
    (
        Cue::Standing,
        "since|long-standing|longstanding|for years|years of|fruitful|long|established|began|dates back|effective cooperation|results|have been|traditional|good cooperation|over the years|started in|in force|\
        for the past|over the past|for the last|over the last|going back|decades|enduring",
    ),
    (
        Cue::BothSides,
        "two cities|two localities|both sides|two sides|two towns|two provinces|the two|two regions|both cities|both localities|two partners|two leaders|both leaders|two mayors",
    ),
    (
        Cue::Agreement,
        "memorandum of understanding|memorandum|mou|cooperation agreement|agreement|letter of intent|twinning agreement|protocol|joint statement|contract|cooperation plan|framework agreement|\
        partnership agreement|deal|pact|minutes|declaration of intent|agreements|mous|joint declaration|convention|cooperation programme|\
        action plan|plan of action|roadmap|\
        accord|friendship agreement|friendship pact|friendship treaty|friendship accord|friendship charter|twinning charter|twinning pact|cooperation convention|cooperation accord",
    ),
    (Cue::Project, "project|programme|program|projects"),
    (
        Cue::LocalCooperation,
        "decentralised cooperation|decentralized cooperation|local cooperation|localities of the two countries|locality-to-locality|vietnamese and french localities|\
        french localities|cooperation between localities|localities cooperation|between localities|local authorities|vietnamese – french localities|vietnamese - french localities|locality cooperation|\
        vietnamese localities|french and vietnamese localities|decentralised co-operation|french local authorities",
    ),
    (
        Cue::LocalOffice,
        "mayor|deputy mayor|people's committee|people's council|municipal party committee|provincial party committee|\
        regional council|departmental council|city council|town hall|general council|city hall|party committee|\
        provincial|municipal|department of foreign affairs|city leaders|provincial leaders|vice mayor|councillor|\
        municipality|regional councillor|city authorities|provincial authorities|municipal authorities|\
        leaders of the province|leaders of the city|city officials|provincial officials|regional president|\
        department of culture|department of tourism|local officials|\
        president of the region|president of the department|president of the région|president of the département|council president|regional vice-president|departmental vice-president|regional vice president|departmental vice president|departmental councillor|departmental president|president of the metropolitan|\
        mayors|deputy mayors|councillors|regional councils|departmental councils|people's committees|city councils|town council|town councils|municipal council",
    ),
    (
        Cue::StateOffice,
        "navy|frigate|warship|naval region|defence attaché|defense attaché|president of france|prime minister|minister|president of vietnam|national assembly|senate|party general secretary|state visit|state president|french president|foreign ministry|head of state|\
        head of government|ministers|government delegation|his counterpart",
    ),
    (Cue::Theme, "themed|under the theme|theme|on the theme|with the theme|entitled"),
    (Cue::Count(Count::Delegates), "delegates"),
    (Cue::Count(Count::Participants), "participants|attendees"),
    (
        Cue::Count(Count::Localities),
        "localities|provinces and cities|cities and provinces|local authorities|french localities|vietnamese localities|provinces|provinces and centrally-run cities",
    ),
    (Cue::Count(Count::Projects), "projects|cooperation projects|joint projects|programmes|programs"),
    (
        Cue::Count(Count::Agreements),
        "agreements|cooperation agreements|memoranda|mous|memorandums of understanding|memoranda of understanding|cooperation documents|documents|contracts|deals",
    ),
    (Cue::Count(Count::Enterprises), "enterprises|businesses|companies|firms|entrepreneurs"),
    (
        Cue::Count(Count::Enterprises),
        "tour operators|travel agencies|travel companies|travel agents|start-ups|startups|smes|cooperatives",
    ),
    (
        Cue::Count(Count::Localities),
        "towns|cities|french towns|french cities|french regions|french departments|vietnamese towns|vietnamese cities|vietnamese provinces",
    ),
    (Cue::Count(Count::Euros), "euros|euro|eur|million euros|€"),
    (Cue::Count(Count::Dollars), "usd|us dollars|dollars|million usd|million us dollars"),
    (Cue::Count(Count::Dong), "vnd|dong|billion vnd|million vnd|billion dong"),
    (Cue::Count(Count::Speeches), "speeches|presentations|papers|reports"),
    (Cue::Count(Count::Themes), "thematic sessions|sessions|themes|round tables|roundtables|panels|thematic workshops"),
    (Cue::Count(Count::Stands), "stands|booths|stalls|pavilions"),
    (Cue::Count(Count::Years), "years of cooperation"),
    (Cue::Count(Count::Students), "students|pupils|schoolchildren|children|young people"),
    (Cue::Count(Count::Students), "schoolboys|schoolgirls|youngsters|teenagers|orphans"),
    (Cue::Count(Count::Scholarships), "scholarships"),
    (Cue::Count(Count::Visitors), "tourists|visitors|visitor arrivals"),
    (Cue::Count(Count::Experts), "experts|scientists|researchers|engineers|technicians"),
    (Cue::Count(Count::Artists), "artists|artisans|craftsmen|musicians|dancers"),
    (Cue::Count(Count::Works), "works|photos|paintings|artworks|photographs|pieces|objects"),
    (Cue::Count(Count::Universities), "universities"),
    (Cue::Count(Count::Associations), "associations|ngos"),
    (Cue::Count(Count::Households), "households|families"),
    (Cue::Count(Count::Guests), "guests"),
    (
        Cue::Count(Count::ProjectsAndAgreements),
        "projects and agreements|agreements and projects|projects and programmes",
    ),
    (Cue::Count(Count::Trainees), "trainees|apprentices|interns"),
    (Cue::Count(Count::Spectators), "spectators|viewers"),
    (Cue::Count(Count::People), "people|residents|inhabitants|villagers"),
    (Cue::Count(Count::People), "persons|beneficiaries|locals|citizens"),
    (Cue::Count(Count::Officials), "officials|civil servants|staff"),
    (Cue::Count(Count::Exhibitors), "exhibitors"),
    (Cue::Count(Count::Producers), "farmers|producers|growers|winegrowers|flower growers"),
    (Cue::Count(Count::HealthWorkers), "doctors|nurses|midwives|health workers|doctors and nurses"),
    (Cue::Count(Count::Teachers), "teachers|lecturers"),
    (Cue::Count(Count::Films), "films|movies"),
    (Cue::Count(Count::Books), "books"),
    (Cue::Count(Count::Documents), "pages"),
    (Cue::Count(Count::Schools), "schools"),
    (Cue::Count(Count::Bicycles), "bicycles|bikes"),
    (Cue::Count(Count::Hectares), "hectares|ha"),
    (
        Cue::Count(Count::WaterPerDay),
        "cubic metres a day|cubic metres per day|cubic meters per day|cubic meters a day|cubic metres of water a day|cubic metres of water per day|cu.m per day|m3 per day|m³ per day|m3 a day",
    ),
    (
        Cue::Count(Count::PipeLength),
        "kilometres of pipes|km of pipes|kilometres of pipe|km of pipe|km of pipeline|kilometres of pipeline|kilometers of pipes",
    ),
    (Cue::Count(Count::Votes), "votes in favour|votes in favor|votes"),
    (Cue::Count(Count::Beds), "beds|hospital beds"),
];
