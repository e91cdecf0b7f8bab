//! The browser engines beside Chromium, from Debian, and the scenarios that each of them is taken through.

use anyhow::Result;

use super::apt;
use crate::command::find;
use crate::steps::Steps;

/// A browser engine.
#[derive(Debug)]
pub(crate) struct Engine {
    pub(crate) name: &'static str,
    /// What takes the page through every scenario in it, in the folder of the browser tests.
    pub(crate) scenarios: &'static str,
    programs: &'static [&'static str],
    packages: &'static [&'static str],
}

const CHROMIUM: Engine =
    Engine { name: "Chromium", scenarios: "engines/in-chromium.mjs", programs: &["chromium"], packages: &[] };

const BESIDE_CHROMIUM: [Engine; 2] = [
    Engine {
        name: "Firefox",
        scenarios: "engines/in-firefox.mjs",
        programs: &["firefox-esr"],
        packages: &["firefox-esr"],
    },
    Engine {
        name: "WebKitGTK",
        scenarios: "engines/in-webkit.mjs",
        // Its browser comes with the library; without a window it does not run, so that it gets a screen in memory.
        programs: &["WebKitWebDriver", "Xvfb"],
        packages: &["webkit2gtk-driver", "xvfb"],
    },
];

/// The engines there are, after those that are missing have been installed, where that can be done. Chromium is there.
pub(crate) fn ensure(steps: &mut Steps) -> Result<Vec<Engine>> {
    let mut engines = vec![CHROMIUM];
    for engine in BESIDE_CHROMIUM {
        if engine.is_there() || steps.attempt(&format!("install {} (once)", engine.name), || engine.install())? {
            engines.push(engine);
        }
    }
    Ok(engines)
}

impl Engine {
    fn is_there(&self) -> bool {
        self.programs.iter().all(|program| find(program).is_some())
    }

    fn install(&self) -> Result<()> {
        apt::install(self.packages)?;
        anyhow::ensure!(self.is_there(), "{} is not on the path", self.programs.join(" or "));
        Ok(())
    }
}
