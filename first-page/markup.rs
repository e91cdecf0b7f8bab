//! The markup of the first scene, and of what stands around it.

use charts::Outcome;
use parked::{
    app::App,
    state::{AppState, Page, permalink},
    story::{SCENES, Scene, Way},
};
use parked_model::report::crowd::{LAST_MONTH, week_of};
use yew::{LocalServerRenderer, prelude::*};

use crate::{CARD, CARD_SIZE};

/// The first scene as the page itself shows it at first, and under it the words that say it all.
pub fn first_page(outcome: &Outcome) -> String {
    // Nothing can be pressed or turned, and nobody chosen, before the model has come.
    let scene = rendered::<App>(())
        .replace("<button ", "<button disabled ")
        .replace("<input ", "<input disabled ")
        .replace("class=\"follow-layer\"", "class=\"follow-layer\" hidden");
    let counts = outcome.counts(week_of(LAST_MONTH));
    let words = words::first_page::in_short(counts, &outcome.summary.fingerprint);
    scene + &rendered::<InShort>(InShortProps { words: words.into() })
}

/// A component as markup that is not taken up again: the model draws the page anew in its place.
fn rendered<Component>(props: Component::Properties) -> String
where
    Component: BaseComponent,
{
    let renderer = LocalServerRenderer::<Component>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime without threads or timers");
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}

#[derive(PartialEq, Properties)]
struct InShortProps {
    words: Vec<String>,
}

/// The claim and its ground, the questions of the story, and what can be read without the model.
#[component]
fn InShort(props: &InShortProps) -> Html {
    let link = |(address, name): (String, &'static str)| html! { <li><a href={address}>{ name }</a></li> };
    let files = [("model-card.html", words::first_page::CARD), ("evidence.tsv", words::first_page::EVIDENCE)];
    html! {
        <section class="in-short" aria-labelledby="in-short">
            <h2 id="in-short">{ words::first_page::IN_SHORT }</h2>
            { for props.words.iter().map(|words| html! { <p>{ words.clone() }</p> }) }
            // `static/named.js` looks up here what another page is called.
            <div class="names">
                <h2>{ words::first_page::QUESTIONS }</h2>
                <p>{ words::first_page::QUESTIONS_NOTE }</p>
                <ul>{ for names().into_iter().map(link) }</ul>
            </div>
            <div class="to-read">
                <h2>{ words::first_page::TO_READ }</h2>
                <ul>{ for files.into_iter().map(|(address, name)| link((address.to_owned(), name))) }</ul>
            </div>
        </section>
    }
}

/// Every page by its address and its heading.
fn names() -> Vec<(String, &'static str)> {
    let scene = |scene: &'static Scene| {
        let address = format!("#{}", permalink::to_scene(Way::Whole, scene));
        (address, if scene == Scene::lab() { words::lab::TITLE } else { scene.question })
    };
    let lab = AppState { page: Page::Lab, ..AppState::default() };
    let read = |page: Page, title: &'static str| (format!("#{}", permalink::write_on(page, &lab)), title);
    let pages = [
        read(Page::Lab, words::lab::TITLE),
        read(Page::About(None), words::frame::ABOUT_TITLE),
        read(Page::Sources(None), words::frame::EVIDENCE),
    ];
    SCENES.iter().filter(|scene| **scene != *Scene::lab()).map(scene).chain(pages).collect()
}

/// Tags for where a link is shared: title and description are those of the page. `said` is what the picture shows, `address` that
/// of the published page, without which there is no picture.
pub fn tags(html: &str, said: &str, address: Option<&str>) -> Result<String, String> {
    let title = between(html, "<title>", "</title>").ok_or("the page has no title")?;
    let mut tags = vec![("og:type", "website"), ("og:title", title), ("twitter:card", "summary_large_image")];
    let (page, image, size);
    if let Some(address) = address {
        if !address.starts_with("https://") && !address.starts_with("http://") {
            return Err(format!("‘{address}’ is no whole address of a page"));
        }
        page = format!("{}/", address.trim_end_matches('/'));
        image = format!("{page}{CARD}");
        size = [CARD_SIZE.0, CARD_SIZE.1].map(|length| (2 * length).to_string());
        tags.extend([
            ("og:url", page.as_str()),
            ("og:image", &image),
            ("og:image:width", &size[0]),
            ("og:image:height", &size[1]),
            ("og:image:alt", said),
        ]);
    }
    Ok(tags.into_iter().map(|(name, content)| tag(name, content)).collect())
}

/// Sites of one kind look for a `property`, of the other for a `name`.
fn tag(name: &str, content: &str) -> String {
    let kind = if name.starts_with("og:") { "property" } else { "name" };
    let content = content.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    format!("<meta {kind}=\"{name}\" content=\"{content}\">")
}

fn between<'a>(html: &'a str, from: &str, to: &str) -> Option<&'a str> {
    Some(html.split_once(from)?.1.split_once(to)?.0)
}
